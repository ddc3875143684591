// P105: a student has two placements on the same day, and would be paid for twice.
#pragma once

#include <cstdint>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind overlapping_placements{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::error,
    .swedish = {"{student} har redan en placering {start}–{end} på {other_row} ({activity})",
                "rätta datumen så att ingen dag betalas två gånger; delar studenten sin tid, ange "
                "dagarna på båda raderna; är det två studenter, ge dem olika studentreferenser"},
    .english = {"{student} already has a placement {start} to {end} on {other_row} ({activity})",
                "correct the dates so that no day is paid twice; if the student divides the time, "
                "state the days on both rows; if these are two students, give them different "
                "references"}};

inline constexpr Kind overlapping_with_shared_days{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::warning,
    .swedish = {"{student} har också en placering {start}–{end} på {other_row} ({activity}); de "
                "angivna dagarna ryms tillsammans",
                "kontrollera att studenten verkligen delar sin tid"},
    .english = {"{student} also has a placement {start} to {end} on {other_row} ({activity}); the "
                "stated days fit together",
                "check that the student really divides the time"}};

inline constexpr Kind overlapping_across_universities{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::warning,
    .swedish = {"{student} har redan en placering {start}–{end} på {other_row} ({activity}), för "
                "ett annat lärosäte",
                "kontrollera om det är samma student; ge dem annars olika studentreferenser"},
    .english = {"{student} already has a placement {start} to {end} on {other_row} ({activity}), "
                "for another university",
                "check whether this is the same student; otherwise give them different "
                "references"}};

inline constexpr Kind overlapping_with_ledger{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::error,
    .swedish = {"{student} har redan en placering {start}–{end} i liggaren, {id} ({activity})",
                "är det samma placering, skriv {id} som placerings-id på raden; rätta annars "
                "datumen så att ingen dag betalas två gånger, eller ge två studenter olika "
                "studentreferenser"},
    .english = {"{student} already has a placement {start} to {end} in the ledger, {id} "
                "({activity})",
                "if this is the same placement, write {id} as the row's placement id; otherwise "
                "correct the dates so that no day is paid twice, or give two students different "
                "references"}};

// Its id would not make the row the same placement: an id is known within its agreement only.
inline constexpr Kind overlapping_with_other_agreement{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::error,
    .swedish = {"{student} har redan en placering {start}–{end} i liggaren, {id} ({activity}), "
                "under ett annat avtal",
                "är det samma placering, ta också med {id} med sina gamla datum och inställd i "
                "Status; rätta annars datumen så att ingen dag betalas två gånger, eller ge två "
                "studenter olika studentreferenser"},
    .english = {"{student} already has a placement {start} to {end} in the ledger, {id} "
                "({activity}), under another agreement",
                "if this is the same placement, keep {id} too, with its old dates and inställd in "
                "Status; otherwise correct the dates so that no day is paid twice, or give two "
                "students different references"}};

// A reference says who a student is, whatever the names: one of the two is a slip, and either way
// days would be paid twice.
inline constexpr Kind overlapping_under_one_reference{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::error,
    .swedish = {"{student} har samma studentreferens som {other} på {other_row}, {start}–{end} "
                "({activity})",
                "är det samma student betalas dagarna två gånger: rätta namnet och datumen; är det "
                "två, ge dem olika studentreferenser"},
    .english = {"{student} has the same student reference as {other} on {other_row}, {start} to "
                "{end} ({activity})",
                "if this is one student, the days are paid twice: correct the name and the dates; "
                "if these are two, give them different references"}};

// Without a comma nothing says which of the words is the family name.
inline constexpr Kind overlapping_with_turned_name{
    .code = "P105",
    .name = "overlapping-placements",
    .severity = Severity::warning,
    .swedish = {"{student} heter som {other} på {other_row}, med namnen i en annan ordning, och "
                "har dagar gemensamma: {start}–{end} ({activity})",
                "är det samma student betalas dagarna två gånger: skriv namnet lika på båda "
                "raderna; är det två, ge dem olika studentreferenser"},
    .english = {"{student} is named as {other} on {other_row}, with the names in another order, "
                "and has days in common: {start} to {end} ({activity})",
                "if this is one student, the days are paid twice: write the name alike on both "
                "rows; if these are two, give them different references"}};

enum class PairsOf : std::uint8_t {
    any,
    protected_and_open,       // a protected row and one that is not; all others are let be
    one_reference_two_names,  // of rows with one reference those whose names are not the same
    turned_names,             // those whose names have the same words in another order
};

// Rows that may be one student's; one finding for each pair that overlaps.
void check_overlapping_placements(const CheckInput& input, std::vector<std::uint32_t> rows,
                                  Diagnostics& found, PairsOf pairs = PairsOf::any);

}  // namespace underlag
