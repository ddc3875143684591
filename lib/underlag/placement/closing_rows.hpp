// What stands below the placements of a list: a sum row, then the lines of a filled-in Bilaga 2.
#pragma once

#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// "Summa", "Total" or "Total ersättning" in the first cell that is not empty, and no dates in the
// columns for start and end.
[[nodiscard]] bool is_sum_row(std::string_view text, const HeadingRow& heading,
                              const Record& record);

// The amount in the column for compensation; without one, in the last cell that reads as an amount
// and does not stand under days or weeks.
[[nodiscard]] SumRow read_sum_row(std::string_view text, SourceId source, const HeadingRow& heading,
                                  const Record& record);

// C018 when a record below the sum row holds a date and does not begin with a label of Bilaga 2.
void check_row_after_sum(std::string_view text, SourceId source, const HeadingRow& heading,
                         const Record& record, const SumRow& sum_row, Diagnostics& found);

// All cells are empty.
[[nodiscard]] bool is_empty_row(std::string_view text, const Record& record);

}  // namespace underlag
