// P108: a placement is longer than the 20 weeks of a term.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind longer_than_20_weeks{
    .code = "P108",
    .name = "longer-than-20-weeks",
    .severity = Severity::warning,
    .swedish = {"placeringen är {weeks} veckor lång; en termin är 20", "kontrollera datumen"},
    .english = {"the placement is {weeks} weeks long; a term is 20", "check the dates"}};

void check_longer_than_20_weeks(const RowCheck& row);

}  // namespace underlag
