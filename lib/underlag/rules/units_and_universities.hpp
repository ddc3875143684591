// Rules on whom a row is about: the unit (§ 4.1) and the university (§ 2) that it names.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// A201: a unit (verksamhet) is in neither the agreement nor its registers (§ 4.1).
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

// A202: no loaded agreement is with the university of a row (§ 2).
inline constexpr Kind unknown_university{
    .code = "A202",
    .name = "unknown-university",
    .severity = Severity::error,
    .swedish = {"inget inläst avtal är med lärosätet ”{university}”{nearest}",
                "rätta namnet i listan, eller ange avtalet med --agreement"},
    .english = {"no loaded agreement is with the university \"{university}\"{nearest}",
                "correct the name in the list, or give the agreement with --agreement"}};

void check_unknown_university(const RowCheck& row);

// C003: several universities are loaded, and a list does not say which a row belongs to.
void check_university_column(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
