// What names a placement of the ledger in a report, where a list's row has its line and cell.
#pragma once

#include <optional>
#include <string>

#include "underlag/diagnostics/location.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// "L-17-K4QX", the first cell of the row that the place lies in, masked. Nothing outside the
// ledger's rows.
[[nodiscard]] std::optional<std::string> ledger_row_id(const Sources& sources,
                                                       const Location& place);

}  // namespace underlag
