#include "underlag/reports/row_excerpt.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "underlag/reports/cell_name.hpp"
#include "underlag/reports/excerpt.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::string_view between = " | ";
constexpr std::string_view cut_sign = "…";
constexpr std::size_t widest_cell = 60;
constexpr std::uint32_t most_bytes_of_cell = 1'000;

std::string cut(std::string text) {
    if (terminal_columns(text) <= widest_cell)
        return text;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count + 1 < widest_cell; ++count)
        at += sequence_at(text, at).length;
    return text.substr(0, at).append(cut_sign);
}

// A longer cell is masked as a whole before it is cut: half a number would not be known as one.
std::string shown_cell(const Source& source, const Location& row, const RawCell& cell) {
    Location place = row;
    place.offset = cell.offset;
    place.length = cell.length;
    if (cell.length > most_bytes_of_cell)
        return std::string{cut_sign};
    return cut(plain(masked_value(source, place)));
}

}  // namespace

std::string row_excerpt(const Source& source, const Location& place) {
    const std::string_view text = source.text;
    if (place.offset > text.size())
        return {};
    const std::size_t before =
        place.offset == 0 ? std::string_view::npos : text.rfind('\n', place.offset - 1);
    CsvScanner scanner(text, source.delimiter, false,
                       before == std::string_view::npos ? 0 : before + 1);
    Record record;
    if (!scanner.next(record))
        return {};
    widen(record, place.column);
    const std::size_t marked = place.column;  // from 1; 0: the whole row
    // As many cells as there is room for, from the marked one to both sides.
    std::size_t first = marked == 0 ? 0 : marked - 1;
    std::size_t last = first;       // one past
    std::vector<std::string> left;  // the nearest first
    std::vector<std::string> right;
    std::size_t columns = 0;
    const auto has_room = [&] { return columns < excerpt_columns - 2 * between.size(); };
    const auto show = [&](std::size_t cell) {
        std::string shown = shown_cell(source, place, record.cells[cell]);
        if (cell + 1 == marked)
            shown = "[" + shown + "]";
        columns += terminal_columns(shown) + between.size();
        return shown;
    };
    right.push_back(show(last++));
    while (has_room() && (first > 0 || last < record.cells.size())) {
        if (first > 0)
            left.push_back(show(--first));
        if (last < record.cells.size() && has_room())
            right.push_back(show(last++));
    }
    std::string line{first > 0 ? "… | " : ""};
    for (auto cell = left.rbegin(); cell != left.rend(); ++cell)
        line.append(*cell).append(between);
    for (std::size_t cell = 0; cell < right.size(); ++cell)
        line.append(cell == 0 ? "" : between).append(right[cell]);
    if (last < record.cells.size())
        line += " | …";
    return line;
}

}  // namespace underlag
