// A205: a unit receives more students of a programme in a year than its planning frame says
// (§ 4.1).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/frames.hpp"

namespace underlag {

inline constexpr Kind over_planning_frame{
    .code = "A205",
    .name = "over-planning-frame",
    .severity = Severity::warning,
    .swedish = {"{activity} tar emot {count} studenter på {programme} under {year}, "
                "planeringsramen är {frame}",
                "kontrollera listan; ramen är en avsikt, så placeringarna faktureras ändå"},
    .english = {
        "{activity} receives {count} students of {programme} in {year}, the planning frame is "
        "{frame}",
        "check the list; the frame is an intention, so the placements are invoiced all the same"}};

// Different students a calendar year of start, per unit and programme; said once for each, at the
// row that goes over: the first of the lists that adds a student. Cancelled rows do not count.
void check_over_planning_frame(const CheckInput& input, const Frames& frames, Diagnostics& found);

}  // namespace underlag
