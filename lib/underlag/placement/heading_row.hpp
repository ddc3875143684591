// The row of a list that names its columns, and the separator that makes it readable.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/field.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// How far down a heading is looked for.
inline constexpr std::uint32_t heading_search_rows = 100;

struct HeadingRow {
    char delimiter = ';';
    Record record;
    std::array<std::uint16_t, field_count> columns = {};  // of each field, from 1; 0: none
    std::vector<std::optional<Field>> fields;  // of each column; nothing: not one of ours
    std::size_t width = 0;                     // columns up to the last that has a heading
    std::uint64_t first_offset = 0;            // where the first row begins, after a `sep=` line
    std::uint32_t first_line = 1;
    std::uint64_t rest_offset = 0;  // where the rows below begin
    std::uint32_t rest_line = 0;
    std::uint32_t rest_row = 0;
};

// Looks for the record with most known headings, at least two, under each separator (or the one
// that a first line `sep=;` gives). Nothing when there is none.
[[nodiscard]] std::optional<HeadingRow> find_heading_row(const Source& source);

// C003 for required columns that are missing, C004 for fields named twice, C015 for other columns.
void check_heading_row(const HeadingRow& heading, const Source& source, SourceId id,
                       Diagnostics& found);

}  // namespace underlag
