#include "underlag/reports/markup_text.hpp"

#include <algorithm>
#include <numeric>

#include "underlag/reports/wrapped_text.hpp"
#include "underlag/text/unicode.hpp"

namespace underlag {
namespace {

constexpr std::size_t gap = 2;  // columns between two columns of a table

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// As wide as their widest cells where there is room; otherwise the widest give way first.
std::vector<std::size_t> column_widths(const std::vector<Block::Row>& rows, std::size_t room) {
    std::vector<std::size_t> widths(rows.front().size(), 1);
    for (const Block::Row& row : rows)
        for (std::size_t column = 0; column < std::min(row.size(), widths.size()); ++column)
            widths[column] = std::max(widths[column], terminal_columns(unmarked(row[column])));
    const std::size_t gaps = gap * (widths.size() - 1);
    std::size_t across = std::accumulate(widths.begin(), widths.end(), gaps);
    for (; across > room; --across) {
        auto widest = std::ranges::max_element(widths);
        if (*widest <= 1)
            break;
        --*widest;
    }
    return widths;
}

std::string table_text(const std::vector<Block::Row>& rows, const PageStyle& style) {
    const std::vector<std::size_t> widths = column_widths(rows, style.width - style.indent);
    std::string text;
    for (const Block::Row& row : rows) {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t column = 0; column < std::min(row.size(), widths.size()); ++column) {
            cells.push_back(lines_of(wrapped(unmarked(row[column]), 0, widths[column])));
            height = std::max(height, cells.back().size());
        }
        for (std::size_t at = 0; at < height; ++at) {
            std::string line(style.indent, ' ');
            std::size_t begins = style.indent;  // the column of the next cell
            std::size_t used = style.indent;
            for (std::size_t column = 0; column < cells.size(); ++column) {
                if (at < cells[column].size()) {
                    line.append(begins > used ? begins - used : 0, ' ').append(cells[column][at]);
                    used = std::max(begins, used) + terminal_columns(cells[column][at]);
                }
                begins += widths[column] + gap;
            }
            line.erase(line.find_last_not_of(' ') + 1);
            text.append(line).append("\n");
        }
    }
    return text;
}

std::string example_text(std::string_view example, std::size_t indent) {
    std::string text;
    for (const std::string& line : lines_of(example)) {
        if (!line.empty())
            text.append(indent, ' ').append(line);
        text += '\n';
    }
    return text;
}

std::string heading_text(std::string_view heading, bool is_bold) {
    std::string text{is_bold ? "\x1b[1m" : ""};
    text.append(unmarked(heading)).append(is_bold ? "\x1b[0m\n" : "\n");
    return text;
}

std::string block_text(const Block& block, const PageStyle& style) {
    switch (block.kind) {
        case Block::Kind::title:
        case Block::Kind::heading:
            return heading_text(block.text, style.bold_headings);
        case Block::Kind::example:
            return example_text(block.text, style.indent);
        case Block::Kind::table:
            return table_text(block.rows, style);
        case Block::Kind::paragraph:
        case Block::Kind::item:
            break;
    }
    std::string text(style.indent, ' ');
    if (!block.mark.empty())
        text.append(block.mark).append(" ");
    const std::size_t hanging = block.mark.empty() ? 0 : block.mark.size() + 1;
    text.append(wrapped(unmarked(block.text), style.indent + hanging, style.width));
    return text + '\n';
}

}  // namespace

std::string markup_text(std::span<const Block> blocks, const PageStyle& style) {
    std::string text;
    for (const Block& block : blocks)
        text.append(block.stands_apart ? "\n" : "").append(block_text(block, style));
    return text;
}

}  // namespace underlag
