// P112: a placement starts on a Saturday or Sunday.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind starts_on_weekend{
    .code = "P112",
    .name = "starts-on-weekend",
    .severity = Severity::warning,
    .swedish = {"placeringen börjar en {weekday}", "kontrollera startdatumet"},
    .english = {"the placement starts on a {weekday}", "check the start date"}};

void check_starts_on_weekend(const RowCheck& row);

}  // namespace underlag
