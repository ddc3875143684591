// How a sentence names another row.
#pragma once

#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement.hpp"

namespace underlag {

// "rad 12", or "rad 12 i lista2.csv" when the rows stand in different files; "L-17-K4QX i liggaren"
// for a placement of the ledger.
[[nodiscard]] Argument row_name(std::string_view argument, const Sources& sources,
                                const Placement& other, const Placement& here);

}  // namespace underlag
