// A quote forgotten in one row and closed by a later row's: whole rows stand in one cell, lost
// unsaid.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "underlag/placement/heading_row.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// The column (from 1) of the first cell of `record` that holds the dates of other rows.
[[nodiscard]] std::optional<std::uint32_t> column_of_swallowed_rows(std::string_view text,
                                                                    const Record& record,
                                                                    const HeadingRow& heading);

}  // namespace underlag
