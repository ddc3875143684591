// Rows that would be lost unsaid: inside another row's cell, below the sum row, above the heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// A quote forgotten in one row and closed by a later row's: the column (from 1) of the first cell
// of `record` that holds the dates of other rows.
[[nodiscard]] std::optional<std::uint32_t> column_of_swallowed_rows(std::string_view text,
                                                                    const Record& record,
                                                                    const HeadingRow& heading);

// C018 for a record below the sum row of the list that has something under a required heading, or
// words or a date anywhere, and does not begin with a label of Bilaga 2 (or has one, and two
// dates). What may be a protected student's is added to the bytes to mask.
void check_row_after_sum(Source& source, SourceId id, const HeadingRow& heading,
                         const Record& record, std::uint32_t sum_line, Diagnostics& found);

// Whether the title above the heading is that of a credit note of ours, whose rows are no
// placements to be paid.
[[nodiscard]] bool is_credit_note(const Source& source, const HeadingRow& heading);

// C021 for every record above the heading with a date where the list has start or end, or with
// unit, student and what is meant as two dates: it was sorted together with its heading.
void check_rows_above_heading(Source& source, SourceId id, const HeadingRow& heading,
                              Diagnostics& found);

}  // namespace underlag
