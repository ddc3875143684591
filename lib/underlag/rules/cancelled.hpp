// P117: a placement is marked as not to be paid.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind cancelled_placement{
    .code = "P117",
    .name = "cancelled",
    .severity = Severity::note,
    .swedish = {"placeringen är markerad som {status} och betalas inte", ""},
    .english = {"the placement is marked as {status} and is not paid", ""}};

void check_cancelled(const RowCheck& row);

}  // namespace underlag
