// What can be found about a workbook, its sheets and its cells as cells.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind no_heading_in_workbook{
    .code = "C002",
    .name = "no-heading",
    .severity = Severity::error,
    .swedish = {"ingen rubrikrad hittades i {sheets}",
                "en rad i bladet ska ha minst rubrikerna Verksamhet, Studentens namn, Startdatum "
                "och Slutdatum"},
    .english = {"no heading row was found in {sheets}",
                "one row of the sheet must have at least the headings activity, student, start and "
                "end"}};

inline constexpr Kind no_heading_to_compare_in_workbook{
    .code = "C002",
    .name = "no-heading",
    .severity = Severity::error,
    .swedish = {"ingen rubrikrad hittades i {sheets}",
                "en rad i bladet ska ha minst en rubrik för studenten (Studentens namn eller "
                "Studentreferens) och en för omfattningen (Startdatum och Slutdatum, Antal dagar, "
                "Antal veckor eller Ersättning)"},
    .english = {"no heading row was found in {sheets}",
                "one row of the sheet must have at least a heading for the student (student or "
                "student ref) and one for how much (start and end, days, weeks or "
                "compensation)"}};

// A unit that needs no column: the sheet's own name, or what --for-activity says.
inline constexpr Kind unit_of_all_rows{
    .code = "C003",
    .name = "missing-column",
    .severity = Severity::note,
    .swedish = {"kolumnen {column} saknas; alla rader räknas till {unit}", ""},
    .english = {"the column {column} is missing; all rows are counted as {unit}", ""}};

inline constexpr Kind cell_without_heading{
    .code = "C005",
    .name = "wrong-cell-count",
    .severity = Severity::error,
    .swedish = {"cellen står till höger om den sista rubriken",
                "ge kolumnen en rubrik, eller töm cellen"},
    .english = {"the cell stands to the right of the last heading",
                "give the column a heading, or empty the cell"}};

inline constexpr Kind ignored_sheets{
    .code = "C015",
    .name = "ignored-column",
    .severity = Severity::note,
    .swedish = {"{sheets} läses inte: bara synliga blad med alla kolumner som krävs är listor",
                "ange bladet med --sheet om det ska läsas"},
    .english = {"not reading {sheets}: only visible sheets with all required columns are lists",
                "give the sheet with --sheet if it is to be read"}};

// Instead of the former, of a list that says what its term holds: what stands on these sheets would
// be cancelled as if it were in no list.
inline constexpr Kind unread_sheets_of_complete_list{
    .code = "C015",
    .name = "ignored-column",
    .severity = Severity::error,
    .swedish = {"{sheets} läses inte, och placeringar som står där skulle ställas in: listan sägs "
                "vara hel (--complete-for)",
                "ange bladen som är listor med --sheet, ett --sheet för varje; de andra hör då "
                "inte till listan"},
    .english = {"not reading {sheets}, and placements there would be cancelled: the list is said "
                "to be complete (--complete-for)",
                "give the sheets that are lists with --sheet, one --sheet for each; the others "
                "are then no part of the list"}};

// The first sheet of a list that `validate --annotate` has written.
inline constexpr Kind own_findings_sheet{
    .code = "C015",
    .name = "ignored-column",
    .severity = Severity::note,
    .swedish = {"bladet ”{sheet}” läses inte: där står vad underlag fann i listan", ""},
    .english = {"not reading the sheet \"{sheet}\": it tells what underlag found in the list", ""}};

// With rows under a heading that lacks one required column only: rows that would be lost in
// silence.
inline constexpr Kind sheet_lacks_column{
    .code = "C015",
    .name = "ignored-column",
    .severity = Severity::warning,
    .swedish = {"bladet ”{sheet}” läses inte, för kolumnen {column} saknas",
                "rätta rubriken om bladet är en del av listan; saknas verksamheten räcker det att "
                "bladet heter som den"},
    .english = {"not reading the sheet \"{sheet}\", as the column {column} is missing",
                "correct the heading if the sheet is a part of the list; a unit is also said by "
                "the sheet's name"}};

inline constexpr Kind cell_error{
    .code = "C023",
    .name = "cell-error",
    .severity = Severity::error,
    .swedish = {"cellen visar felet {value} i stället för ett värde",
                "rätta formeln, eller skriv värdet i cellen"},
    .english = {"the cell shows the error {value} instead of a value",
                "correct the formula, or type the value into the cell"}};

inline constexpr Kind never_calculated{
    .code = "C023",
    .name = "cell-error",
    .severity = Severity::error,
    .swedish =
        {"cellen har en formel som aldrig har räknats ut",
         "öppna arbetsboken i Excel eller LibreOffice och spara den, så räknas formlerna ut"},
    .english = {"the cell has a formula that was never calculated",
                "open the workbook in Excel or LibreOffice and save it, which calculates the "
                "formulas"}};

inline constexpr Kind hidden_rows{
    .code = "C024",
    .name = "hidden-cells",
    .severity = Severity::warning,
    .swedish = {"{count} är {how} i bladet men läses som de andra: {rows}",
                "visa raderna i kalkylbladet, och ta bort dem som inte ska betalas"},
    .english = {"{count} {how} in the sheet but read like the others: {rows}",
                "show the rows in the spreadsheet, and remove those that are not to be paid"}};

inline constexpr Kind hidden_column{
    .code = "C024",
    .name = "hidden-cells",
    .severity = Severity::warning,
    .swedish = {"kolumnen ”{heading}” är dold i bladet men läses som de andra",
                "visa kolumnen i kalkylbladet och se efter att den stämmer"},
    .english = {"the column \"{heading}\" is hidden in the sheet but read like the others",
                "show the column in the spreadsheet and see that it is right"}};

inline constexpr Kind unknown_sheet{.code = "U501",
                                    .name = "wrong-usage",
                                    .severity = Severity::error,
                                    .swedish = {"{file} har inget blad ”{sheet}”{nearest}",
                                                "ange ett av bladen med {option}: {sheets}"},
                                    .english = {"{file} has no sheet \"{sheet}\"{nearest}",
                                                "give one of its sheets with {option}: {sheets}"}};

inline constexpr Kind sheet_of_no_workbook{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{option} {sheet} gäller arbetsböcker, och ingen av listorna är en",
                "stryk {option}, eller ange en arbetsbok (.xlsx, .ods)"},
    .english = {"{option} {sheet} is for workbooks, and none of the lists is one",
                "drop {option}, or give a workbook (.xlsx, .ods)"}};

}  // namespace underlag
