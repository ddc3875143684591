// The row of a sheet that a finding is about, cell after cell.
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// "KI | hemsjukvard-aso | Åsa Ek | 2016-09-05 | [2016-09-02]": the cell that the place points at in
// brackets, masked, without control characters. Of a row wider than excerpt_columns the cells
// around that one, with `…` where it was cut. Empty when the row is.
[[nodiscard]] std::string row_excerpt(const Source& source, const Location& place);

}  // namespace underlag
