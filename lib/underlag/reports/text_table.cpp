#include "underlag/reports/text_table.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

// The first word; a § and its number are one.
std::string_view first_word(std::string_view text) {
    const auto end = text.find(' ');
    const bool is_paragraph = text.substr(0, end).ends_with("§");
    return text.substr(0, is_paragraph ? text.find(' ', end + 1) : end);
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string lines;
    std::size_t used = indent;
    while (!text.empty()) {
        const std::string_view word = first_word(text);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const std::size_t columns = terminal_columns(word);
        if (used > indent && used + 1 + columns > width) {
            lines += "\n" + std::string(indent, ' ');
            used = indent;
        } else if (used > indent) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += columns;
    }
    return lines;
}

namespace {

constexpr std::size_t gap = 2;  // columns between two columns

void append_cell(std::string& line, const std::string& cell, std::size_t width,
                 TextTable::Align align) {
    const std::size_t blanks = width - terminal_columns(cell);
    if (align == TextTable::Align::right)
        line.append(blanks, ' ').append(cell);
    else
        line.append(cell).append(blanks, ' ');
}

}  // namespace

std::string TextTable::text() const {
    std::vector<std::string> headings;
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        headings.push_back(columns_[column].heading);
        std::size_t width = terminal_columns(columns_[column].heading);
        for (const auto& row : rows_)
            width = row.empty() ? width : std::max(width, terminal_columns(row[column]));
        widths.push_back(width);
    }
    const std::size_t across =
        std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));

    std::string text;
    const auto append_row = [&](const std::vector<std::string>& cells) {
        assert(cells.size() == columns_.size());
        std::string line;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            line.append(column == 0 ? 0 : gap, ' ');
            append_cell(line, cells[column], widths[column], columns_[column].align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text.append(line).append("\n");
    };
    append_row(headings);
    for (const auto& row : rows_) {
        if (row.empty())
            text.append(across, '-').append("\n");
        else
            append_row(row);
    }
    return text;
}

}  // namespace underlag
