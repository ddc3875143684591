// The column in which a list states the days of a placement.
#pragma once

#include "underlag/rules/check_input.hpp"

namespace underlag {

// `days` beats `weeks`.
[[nodiscard]] Field stated_days_column(const RowCheck& row);

}  // namespace underlag
