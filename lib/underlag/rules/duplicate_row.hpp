// P106: a row says the same as an earlier one.
#pragma once

#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind duplicate_row{
    .code = "P106",
    .name = "duplicate-row",
    .severity = Severity::error,
    .swedish = {"raden är densamma som {other_row}", "ta bort den ena"},
    .english = {"the row is the same as {other_row}", "remove one of them"}};

// Compared: unit, university, programme, student, reference, id, dates and stated days, as read;
// cancelled rows are left out. Returns, for each placement, whether it repeats an earlier one.
std::vector<bool> check_duplicate_row(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
