#include "underlag/placement/swallowed_rows.hpp"

#include <algorithm>
#include <array>

#include "underlag/text/dates.hpp"

namespace underlag {
namespace {

// Parts of a cell, between delimiters and line breaks, that read as dates.
int dates_within(std::string_view cell, char delimiter) {
    const std::array<char, 4> ends{delimiter, '\n', '\r', '"'};
    const std::string_view separators{ends.data(), ends.size()};
    int dates = 0;
    for (std::size_t start = 0; start < cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(separators, start), cell.size());
        if (read_date(cell.substr(start, end - start)).date)
            ++dates;
        start = end + 1;
    }
    return dates;
}

}  // namespace

std::optional<std::uint32_t> column_of_swallowed_rows(std::string_view text, const Record& record,
                                                      const HeadingRow& heading) {
    if (!record.has_quoted_cells)
        return std::nullopt;
    for (std::size_t column = 0; column < std::min(record.cells.size(), heading.width); ++column) {
        const RawCell& cell = record.cells[column];
        if (!cell.quoted)
            continue;
        const std::string_view raw = text.substr(cell.offset, cell.length);
        if (raw.find_first_of("\r\n") == std::string_view::npos)
            continue;
        // From a cell of one row to the same cell of another lie all the cells but that one.
        const auto field = heading.fields[column];
        const bool is_date = field == Field::start || field == Field::end;
        if (dates_within(raw, heading.delimiter) >= (is_date ? 1 : 2))
            return static_cast<std::uint32_t>(column + 1);
    }
    return std::nullopt;
}

}  // namespace underlag
