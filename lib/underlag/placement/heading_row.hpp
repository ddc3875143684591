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
#include "underlag/placement/list_options.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// How far down a heading is looked for.
inline constexpr std::uint32_t heading_search_rows = 100;

struct HeadingRow {
    char delimiter = ';';
    Record record;
    std::array<std::uint16_t, field_count> columns = {};  // of each field, from 1; 0: none
    // Where the student's name stands in two columns, that of the family name; `columns` has the
    // other. 0: one column.
    std::uint16_t family_name = 0;
    std::vector<std::optional<Field>> fields;  // of each column; nothing: not one of ours
    std::size_t width = 0;                     // columns up to the last that has a heading
    std::uint64_t first_offset = 0;            // where the first row begins, after a `sep=` line
    std::uint32_t first_line = 1;
    std::uint64_t rest_offset = 0;  // where the rows below begin
    std::uint32_t rest_line = 0;
    std::uint32_t rest_row = 0;
    // The unit that all rows are of; empty where there is a column for it, or nothing is known.
    std::string_view activity_of_all = {};
    bool is_compared_only = false;  // read_compared_list

    [[nodiscard]] bool has(Field field) const {
        return columns[static_cast<std::size_t>(field)] != 0;
    }
};

// The column of a field, from 1; 0: none.
[[nodiscard]] inline std::uint16_t column_of(const HeadingRow& heading, Field field) {
    return heading.columns[static_cast<std::size_t>(field)];
}

// Looks for the record with most known headings, at least two, under each separator (or the one
// that a first line `sep=;` gives, or that of a sheet). Nothing when there is none.
[[nodiscard]] std::optional<HeadingRow> find_heading_row(const Source& source,
                                                         const ListOptions& options = {});

// The required fields without a column; a unit that all rows are of needs none, and a list that is
// compared only can do without more.
[[nodiscard]] std::vector<Field> missing_fields(const HeadingRow& heading);
// Whether a list can be read under it: nothing is missing.
[[nodiscard]] bool has_required_columns(const HeadingRow& heading);

// C003 for required columns that are missing, C004 for fields named twice, C007 and C020 for
// headings that have been damaged, C015 for other columns.
void check_heading_row(const HeadingRow& heading, const Source& source, SourceId id,
                       const DecodedText& decoded, Diagnostics& found);

// Whether a row below says the same as the heading: printed lists repeat it on every page.
[[nodiscard]] bool is_heading_again(std::string_view text, const HeadingRow& heading,
                                    const Record& record);

}  // namespace underlag
