// A203: a programme is not among those that the agreement names for the unit (§ 4.1).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/frames.hpp"

namespace underlag {

inline constexpr Kind programme_not_in_agreement{
    .code = "A203",
    .name = "programme-not-in-agreement",
    .severity = Severity::warning,
    .swedish = {"utbildningen ”{programme}” finns inte i planeringsramen för {activity}{nearest}",
                "rätta namnet, eller lägg till utbildningen i avtalet"},
    .english = {"the programme \"{programme}\" is not in the planning frame of {activity}{nearest}",
                "correct the name, or add the programme to the agreement"}};

// `rows`: of the lists, with known frames.
void check_programme_not_in_agreement(const CheckInput& input, const Frames& frames,
                                      IndexRange rows, Diagnostics& found);

}  // namespace underlag
