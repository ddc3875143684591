// What stands in the cell that a finding points at.
#pragma once

#include <string>

#include "underlag/diagnostics/location.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// Without its quotes, masked. Empty for an empty cell.
[[nodiscard]] std::string masked_value(const Source& source, const Location& place);

}  // namespace underlag
