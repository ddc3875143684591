// P105: a student has two placements on the same day, and would be paid for twice.
#pragma once

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
                "dagarna på båda "
                "raderna; är det två studenter, ge dem olika studentreferenser"},
    .english = {"{student} already has a placement {start} to {end} on {other_row} ({activity})",
                "correct the dates so that no day is paid twice; if the student divides the time, "
                "state the days "
                "on both rows; if these are two students, give them different references"}};

// `repeated`: for each placement, whether it is P106; such rows get no P105.
void check_overlapping_placements(const CheckInput& input, const std::vector<bool>& repeated,
                                  Diagnostics& found);

}  // namespace underlag
