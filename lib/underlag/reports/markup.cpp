#include "underlag/reports/markup.hpp"

#include <algorithm>
#include <numeric>

#include "underlag/reports/text_table.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view strong_mark = "**";

// Takes the first line off `text`, without its line break.
std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

std::string_view without_outer_spaces(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// "-" or "12." when the line begins an item, otherwise "".
std::string_view item_mark(std::string_view line) {
    if (line.starts_with("- "))
        return line.substr(0, 1);
    const auto digits = line.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || !line.substr(digits).starts_with(". "))
        return {};
    return line.substr(0, digits + 1);
}

// A bar within code parts no cells.
Block::Row cells_of(std::string_view line) {
    Block::Row cells;
    std::string cell;
    bool in_code = false;
    line.remove_prefix(1);
    for (const char c : line) {
        if (c == '`')
            in_code = !in_code;
        if (c == '|' && !in_code) {
            cells.emplace_back(without_outer_spaces(cell));
            cell.clear();
        } else {
            cell += c;
        }
    }
    return cells;
}

class MarkupReader {
   public:
    std::vector<Block> read(std::string_view markdown) {
        while (!markdown.empty()) {
            const std::string_view line = take_line(markdown);
            if (line.starts_with(fence))
                read_example(markdown);
            else
                read_line(line);
        }
        return std::move(blocks_);
    }

   private:
    void read_example(std::string_view& markdown) {
        Block& block = begin(Block::Kind::example);
        while (!markdown.empty()) {
            const std::string_view line = take_line(markdown);
            if (line.starts_with(fence))
                break;
            block.text.append(line).append("\n");
        }
        is_open_ = false;
    }

    void read_line(std::string_view line) {
        const std::string_view mark = item_mark(line);
        if (line.empty()) {
            stands_apart_ = true;
            is_open_ = false;
        } else if (line.starts_with("## ")) {
            begin(Block::Kind::heading).text = line.substr(3);
            is_open_ = false;
        } else if (line.starts_with("# ")) {
            begin(Block::Kind::title).text = line.substr(2);
            is_open_ = false;
        } else if (line.front() == '|') {
            read_row(line);
        } else if (!mark.empty()) {
            Block& block = begin(Block::Kind::item);
            block.mark = mark;
            block.text = line.substr(mark.size() + 1);
        } else {
            read_words(without_outer_spaces(line));
        }
    }

    void read_row(std::string_view line) {
        if (!is_open_ || blocks_.back().kind != Block::Kind::table)
            begin(Block::Kind::table);
        if (!line.starts_with("|-"))
            blocks_.back().rows.push_back(cells_of(line));
    }

    void read_words(std::string_view words) {
        if (!is_open_)
            begin(Block::Kind::paragraph);
        std::string& text = blocks_.back().text;
        text.append(text.empty() ? "" : " ").append(words);
    }

    Block& begin(Block::Kind kind) {
        blocks_.push_back({.kind = kind, .stands_apart = stands_apart_ && !blocks_.empty()});
        stands_apart_ = false;
        is_open_ = true;
        return blocks_.back();
    }

    std::vector<Block> blocks_;
    bool stands_apart_ = false;
    bool is_open_ = false;  // the next line may go on with the last block
};

}  // namespace

std::vector<Block> read_markup(std::string_view markdown) {
    return MarkupReader{}.read(markdown);
}

std::vector<MarkedWords> marked_words(std::string_view text) {
    std::vector<MarkedWords> parts;
    const auto add = [&](MarkedWords::Style style, std::string_view words) {
        if (!words.empty())
            parts.push_back({style, words});
    };
    MarkedWords::Style style = MarkedWords::Style::plain;
    while (!text.empty()) {
        const auto strong = text.find(strong_mark);
        const auto code = text.find('`');
        const auto mark = std::min(strong, code);
        add(style, text.substr(0, mark));
        if (mark == std::string_view::npos)
            break;
        if (mark == strong) {
            style = style == MarkedWords::Style::plain ? MarkedWords::Style::strong
                                                       : MarkedWords::Style::plain;
            text.remove_prefix(mark + strong_mark.size());
            continue;
        }
        text.remove_prefix(mark + 1);
        const auto end = std::min(text.find('`'), text.size());
        add(MarkedWords::Style::code, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string unmarked(std::string_view text) {
    std::string words;
    for (const MarkedWords& part : marked_words(text))
        words += part.text;
    return words;
}

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
