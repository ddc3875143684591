// A201: a unit (verksamhet) is in neither the agreement nor its registers (§ 4.1).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind unknown_activity{
    .code = "A201",
    .name = "unknown-activity",
    .severity = Severity::error,
    .swedish = {"verksamheten ”{activity}” finns inte i avtalet {agreement}{nearest}",
                "rätta namnet i listan, eller lägg till verksamheten i registret"},
    .english = {"the unit \"{activity}\" is not in the agreement {agreement}{nearest}",
                "correct the name in the list, or add the unit to the register"}};

// Every row whose unit is unknown; what is near to a name is looked for once a name.
void check_unknown_activity(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
