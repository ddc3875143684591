// What can be found about a list as a file: its bytes, heading, columns and closing rows.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind unreadable_file{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"filen kan inte läsas: {reason}",
                "kontrollera att filen finns och att du får läsa den"},
    .english = {"the file cannot be read: {reason}",
                "check that the file exists and that you may read it"}};

inline constexpr Kind credit_note_as_list{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"filen är ett kreditunderlag: det den räknar upp är taget tillbaka, och ska inte "
                "betalas",
                "läs in verksamhetens lista, eller underlaget som gäller i stället"},
    .english = {"the file is a credit note: what it lists has been taken back, and is not to be "
                "paid",
                "read the unit's list, or the invoice base that holds instead"}};

inline constexpr Kind no_heading{
    .code = "C002",
    .name = "no-heading",
    .severity = Severity::error,
    .swedish = {"ingen rubrikrad hittades{among}",
                "en rad ska ha minst rubrikerna Verksamhet, Studentens namn, Startdatum och "
                "Slutdatum, skilda åt "
                "av semikolon, komma eller tabb"},
    .english = {
        "no heading row was found{among}",
        "one row must have at least the headings activity, student, start and end, separated by "
        "semicolons, commas or tabs"}};

inline constexpr Kind no_heading_to_compare{
    .code = "C002",
    .name = "no-heading",
    .severity = Severity::error,
    .swedish = {"ingen rubrikrad hittades{among}",
                "en rad ska ha minst en rubrik för studenten (Studentens namn eller "
                "Studentreferens) och en för omfattningen (Startdatum och Slutdatum, Antal dagar, "
                "Antal veckor eller Ersättning), skilda åt av semikolon, komma eller tabb"},
    .english = {"no heading row was found{among}",
                "one row must have at least a heading for the student (student or student ref) "
                "and one for how much (start and end, days, weeks or compensation), separated by "
                "semicolons, commas or tabs"}};

inline constexpr Kind missing_column{
    .code = "C003",
    .name = "missing-column",
    .severity = Severity::error,
    .swedish = {"kolumnen {column} saknas{nearest}",
                "lägg till kolumnen, eller rätta rubriken till {column}"},
    .english = {"the column {column} is missing{nearest}",
                "add the column, or correct its heading to {column}"}};

inline constexpr Kind missing_university_column{
    .code = "C003",
    .name = "missing-column",
    .severity = Severity::error,
    .swedish = {"kolumnen {column} saknas, och avtal med flera lärosäten är inlästa",
                "lägg till kolumnen {column}, eller ange bara det ena avtalet med --agreement, "
                "tillsammans med registret om verksamheterna står i ett"},
    .english = {
        "the column {column} is missing, and agreements with several universities are loaded",
        "add the column {column}, or name just one agreement with --agreement, together with the "
        "register if the units stand in one"}};

inline constexpr Kind duplicate_column{
    .code = "C004",
    .name = "duplicate-column",
    .severity = Severity::error,
    .swedish = {"kolumnen ”{heading}” betyder {column}, som redan står i kolumn {first}",
                "ta bort eller byt namn på den ena kolumnen"},
    .english = {"the column \"{heading}\" means {column}, which already stands in column {first}",
                "remove or rename one of the columns"}};

inline constexpr Kind wrong_cell_count{
    .code = "C005",
    .name = "wrong-cell-count",
    .severity = Severity::error,
    .swedish = {"raden har {found}, rubriken har {expected}",
                "sätt citattecken (\") om celler som innehåller ”{delimiter}”, eller fyll i de "
                "celler som saknas"},
    .english = {
        "the row has {found}, the heading has {expected}",
        "put quotes (\") around cells that contain \"{delimiter}\", or fill in the missing cells"}};

inline constexpr Kind unterminated_quote{
    .code = "C006",
    .name = "unterminated-quote",
    .severity = Severity::error,
    .swedish = {"ett citattecken öppnas här men stängs aldrig",
                "sätt ett citattecken (\") i slutet av cellen, eller ta bort det i början"},
    .english = {"a quote is opened here but never closed",
                "put a quote (\") at the end of the cell, or remove the one at its beginning"}};

inline constexpr Kind swallowed_rows{
    .code = "C006",
    .name = "unterminated-quote",
    .severity = Severity::error,
    .swedish = {"citattecknet som öppnas här stängs först av ett på en senare rad; raderna "
                "däremellan står i samma cell",
                "sätt ett citattecken (\") i slutet av cellen, eller ta bort det i början"},
    .english = {"the quote opened here is closed only by one on a later line; the rows between "
                "stand in this cell",
                "put a quote (\") at the end of the cell, or remove the one at its beginning"}};

inline constexpr Kind undecodable_byte{
    .code = "C009",
    .name = "undecodable-byte",
    .severity = Severity::error,
    .swedish = {"byten {byte} kan inte läsas som {encoding}",
                "spara listan igen som ”CSV UTF-8”, eller ange teckenkodningen med --encoding"},
    .english = {"the byte {byte} cannot be read as {encoding}",
                "save the list again as \"CSV UTF-8\", or give its encoding with --encoding"}};

inline constexpr Kind more_undecodable_bytes{
    .code = "C009",
    .name = "undecodable-byte",
    .severity = Severity::error,
    .swedish = {"ytterligare {count} byte kan inte läsas som {encoding}",
                "filen är skadad eller skriven i en annan teckenkodning; ange den med --encoding"},
    .english = {"{count} cannot be read as {encoding}",
                "the file is damaged or written in another encoding; give it with --encoding"}};

inline constexpr Kind ignored_column{.code = "C015",
                                     .name = "ignored-column",
                                     .severity = Severity::note,
                                     .swedish = {"kolumnen ”{heading}” används inte", ""},
                                     .english = {"the column \"{heading}\" is not used", ""}};

// A heading near one that the list lacks: what stands under it would be left out in silence.
inline constexpr Kind ignored_column_near_field{
    .code = "C015",
    .name = "ignored-column",
    .severity = Severity::warning,
    .swedish = {"kolumnen ”{heading}” används inte", "rätta rubriken till {column} om den är det"},
    .english = {"the column \"{heading}\" is not used",
                "correct the heading to {column} if that is what it is"}};

inline constexpr Kind row_after_sum{
    .code = "C018",
    .name = "row-after-sum",
    .severity = Severity::error,
    .swedish = {"raden står efter summaraden på rad {sum_line} och läses inte som en placering",
                "flytta raden ovanför summaraden om den är en placering, annars ta bort den"},
    .english = {
        "the row stands after the sum row on line {sum_line} and is not read as a placement",
        "move the row above the sum row if it is a placement, otherwise remove it"}};

inline constexpr Kind row_above_heading{
    .code = "C021",
    .name = "row-above-heading",
    .severity = Severity::error,
    .swedish =
        {"raden har ett datum men står ovanför rubriken på rad {heading_line}, och läses inte "
         "som en placering",
         "listan har nog sorterats med rubriken i sig: flytta rubriken överst"},
    .english = {
        "the row has a date but stands above the heading on line {heading_line}, and is not "
        "read as a placement",
        "the list has probably been sorted together with its heading: move the heading to "
        "the top"}};

inline constexpr Kind encoding_uncertain{
    .code = "C022",
    .name = "encoding-uncertain",
    .severity = Severity::warning,
    .swedish =
        {"teckenkodningen är osäker: ”{value}” som {encoding} är ”{reads}” som {other}",
         "är det andra rätt, kör med --encoding {other}; eller spara listan som ”CSV UTF-8”"},
    .english = {"the encoding is uncertain: \"{value}\" as {encoding} is \"{reads}\" as {other}",
                "if the other is right, run with --encoding {other}; or save the list as \"CSV "
                "UTF-8\""}};

}  // namespace underlag
