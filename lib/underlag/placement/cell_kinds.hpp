// What can be found in a single cell of a list, before it is known to which agreement it belongs.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind double_encoded_text{
    .code = "C007",
    .name = "double-encoded-text",
    .severity = Severity::warning,
    .swedish = {"”{value}” är kodat två gånger och borde vara ”{reads}”",
                "exportera listan på nytt från källan, eller rätta texten"},
    .english = {"\"{value}\" has been encoded twice and should read \"{reads}\"",
                "export the list again from its source, or correct the text"}};

inline constexpr Kind cell_too_long{
    .code = "C005",
    .name = "wrong-cell-count",
    .severity = Severity::error,
    .swedish = {"cellen har {count} tecken, fler än de {most} som ryms i ett underlag",
                "en avgränsare eller en radbrytning saknas troligen; rätta raden"},
    .english = {"the cell has {count} characters, more than the {most} that an invoice base holds",
                "a separator or a line break is probably missing; correct the row"}};

inline constexpr Kind control_character{
    .code = "C008",
    .name = "control-character",
    .severity = Severity::error,
    .swedish = {"cellen innehåller ett osynligt tecken ({character})", "skriv om cellen för hand"},
    .english = {"the cell contains an invisible character ({character})",
                "type the cell again by hand"}};

inline constexpr Kind lost_character{
    .code = "C020",
    .name = "lost-character",
    .severity = Severity::error,
    .swedish = {"”{value}” har tecknet \uFFFD: ett annat program har tappat en bokstav",
                "rätta bokstaven, eller öppna originalet och spara listan som ”CSV UTF-8”"},
    .english = {"\"{value}\" has the character \uFFFD: another program has lost a letter",
                "correct the letter, or open the original and save the list as \"CSV UTF-8\""}};

inline constexpr Kind not_a_date{
    .code = "C010",
    .name = "not-a-date",
    .severity = Severity::error,
    .swedish = {"”{value}” är inget datum",
                "skriv datumet som 2016-09-05; året ska vara 1990–2100"},
    .english = {"\"{value}\" is not a date",
                "write the date as 2016-09-05; the year must be 1990-2100"}};

inline constexpr Kind no_such_day{
    .code = "C010",
    .name = "not-a-date",
    .severity = Severity::error,
    .swedish = {"”{value}” är inget datum: den månaden slutar {last}",
                "skriv den dag som menas; månadens sista dag är {last}"},
    .english = {"\"{value}\" is not a date: that month ends on {last}",
                "write the day that is meant; the month's last day is {last}"}};

inline constexpr Kind not_that_weekday{
    .code = "C010",
    .name = "not-a-date",
    .severity = Severity::error,
    .swedish = {"”{value}” är inget datum: {date} är en {weekday}",
                "rätta veckodagen eller dagen, eller skriv datumet som {date}"},
    .english = {"\"{value}\" is not a date: {date} is a {weekday}",
                "correct the weekday or the day, or write the date as {date}"}};

inline constexpr Kind nearly_a_date{
    .code = "C010",
    .name = "not-a-date",
    .severity = Severity::error,
    .swedish = {"”{value}” är inget datum", "skriv {date}, om det är den dagen som menas"},
    .english = {"\"{value}\" is not a date", "write {date}, if that is the day that is meant"}};

inline constexpr Kind ambiguous_date{
    .code = "C011",
    .name = "ambiguous-date",
    .severity = Severity::error,
    .swedish = {"”{value}” kan betyda {readings}", "skriv datumet som 2016-09-05"},
    .english = {"\"{value}\" can mean {readings}", "write the date as 2016-09-05"}};

inline constexpr Kind not_a_number{
    .code = "C012",
    .name = "not-a-number",
    .severity = Severity::error,
    .swedish = {"”{value}” är inget {expected}", "skriv {example}, eller lämna cellen tom"},
    .english = {"\"{value}\" is not {expected}", "write {example}, or leave the cell empty"}};

inline constexpr Kind not_a_step_of_weeks{
    .code = "C012",
    .name = "not-a-number",
    .severity = Severity::error,
    .swedish =
        {"{value} veckor är inte ett helt antal dagar; en dag är 0,2 veckor",
         "ange veckor i steg om 0,2 (3,6 är 18 dagar), eller dagarna i kolumnen Antal dagar"},
    .english = {"{value} weeks is not a whole number of days; a day is 0.2 weeks",
                "give weeks in steps of 0.2 (3.6 is 18 days), or the days in the column days"}};

inline constexpr Kind empty_cell{
    .code = "C013",
    .name = "empty-cell",
    .severity = Severity::error,
    .swedish = {"{column} är tom", "fyll i cellen; utan den kan placeringen inte faktureras"},
    .english = {"{column} is empty",
                "fill in the cell; without it the placement cannot be invoiced"}};

// In somebody else's list.
inline constexpr Kind empty_compared_cell{
    .code = "C013",
    .name = "empty-cell",
    .severity = Severity::error,
    .swedish = {"{column} är tom", "fyll i cellen; utan den kan raden inte stämmas av"},
    .english = {"{column} is empty", "fill in the cell; without it the row cannot be reconciled"}};

inline constexpr Kind empty_activity{
    .code = "C013",
    .name = "empty-cell",
    .severity = Severity::error,
    .swedish = {"{column} är tom",
                "fyll i cellen; står verksamheten bara på den första raden i varje block läses "
                "listan med --fill-down"},
    .english = {"{column} is empty",
                "fill in the cell; when the unit stands only on the first row of each block, read "
                "the list with --fill-down"}};

inline constexpr Kind formula_like_text{
    .code = "C016",
    .name = "formula-like-text",
    .severity = Severity::warning,
    .swedish =
        {"”{value}” börjar som en formel och kan köras av ett kalkylprogram",
         "ta bort tecknet i början om det inte hör dit; i underlagen skrivs det alltid som text"},
    .english = {"\"{value}\" begins like a formula and may be run by a spreadsheet",
                "remove the first character if it does not belong there; invoice bases always "
                "carry it as text"}};

inline constexpr Kind not_yes_or_no{
    .code = "C017",
    .name = "not-yes-or-no",
    .severity = Severity::error,
    .swedish = {"”{value}” är varken ja eller nej", "skriv ja, nej eller lämna cellen tom (= nej)"},
    .english = {"\"{value}\" is neither yes nor no",
                "write yes, no or leave the cell empty (= no)"}};

inline constexpr Kind unknown_status{
    .code = "C019",
    .name = "unknown-status",
    .severity = Severity::error,
    .swedish = {"”{value}” är ingen känd status",
                "lämna tomt för en placering som ska betalas, skriv ”inställd” för en som inte ska "
                "det; vid "
                "avhopp: lämna tomt och sätt slutdatum till sista dagen som ska betalas"},
    .english = {
        "\"{value}\" is not a known status",
        "leave empty for a placement to be paid, write \"cancelled\" for one that is not; for a "
        "drop-out: leave empty and set the end date to the last day to be paid"}};

inline constexpr Kind personal_identity_number{
    .code = "P113",
    .name = "personal-identity-number",
    .severity = Severity::error,
    .swedish = {"{column} innehåller något som ser ut som ett personnummer",
                "ta bort det; personnummer behövs aldrig och får inte finnas i underlag"},
    .english = {"{column} contains what looks like a personal identity number",
                "remove it; such numbers are never needed and must not stand in invoice bases"}};

inline constexpr Kind interim_number{
    .code = "P113",
    .name = "personal-identity-number",
    .severity = Severity::warning,
    .swedish = {"{column} innehåller något som ser ut som ett personnummer, tillfälligt eller utan "
                "sin första nolla",
                "ta bort det om det är ett; det visas aldrig i underlag och meddelanden"},
    .english = {"{column} contains what looks like a personal identity number, interim or without "
                "its first zero",
                "remove it if it is one; it is never shown in messages"}};

inline constexpr Kind personal_number_in_ignored_column{
    .code = "P113",
    .name = "personal-identity-number",
    .severity = Severity::warning,
    .swedish =
        {"kolumnen ”{heading}”, som inte används, innehåller något som ser ut som ett personnummer",
         "ta bort kolumnen ur listan; personnummer behövs aldrig"},
    .english = {"the column \"{heading}\", which is not used, contains what looks like a personal "
                "identity number",
                "remove the column from the list; such numbers are never needed"}};

}  // namespace underlag
