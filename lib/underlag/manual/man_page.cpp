#include "underlag/manual/man_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace underlag {
namespace {

// Signs that troff would take for its own, or turn into others that cannot be pasted into a shell.
std::string escaped(std::string_view text, bool is_code) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(no_break_space)) {
            result += "\\~";
            ++at;
            continue;
        }
        switch (const char c = text[at]) {
            case '\\':
                result += "\\(rs";
                break;
            case '-': {
                // Of an option, not of a word: --dry-run, -n
                const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '-';
                result += is_code || begins ? "\\-" : "-";
                break;
            }
            case '\'':
                result += "\\(aq";
                break;
            case '`':
                result += "\\(ga";
                break;
            case '^':
                result += "\\(ha";
                break;
            case '~':
                result += "\\(ti";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string words(std::string_view text) {
    std::string result;
    for (const MarkedWords& part : marked_words(text)) {
        const bool is_plain = part.style == MarkedWords::Style::plain;
        const bool is_code = part.style == MarkedWords::Style::code;
        result.append(is_plain ? "" : "\\fB")
            .append(escaped(part.text, is_code))
            .append(is_plain ? "" : "\\fR");
    }
    return result;
}

// A line of text, which a point or an apostrophe at its beginning must not make a request.
std::string line(std::string_view content) {
    const bool looks_like_request = content.starts_with('.') || content.starts_with('\'');
    return fmt::format("{}{}\n", looks_like_request ? "\\&" : "", content);
}

std::string example(std::string_view text) {
    std::string result = ".PP\n.RS 4\n.EX\n";
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string content = escaped(text.substr(0, end), true);
        result += content.empty() ? "\\&\n" : line(content);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result + ".EE\n.RE\n";
}

std::string table(const std::vector<Block::Row>& rows) {
    std::string result;
    const Block::Row& headings = rows.front();
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const Block::Row& row = rows[at];
        result += ".TP\n" + line(fmt::format("\\fB{}\\fR", escaped(unmarked(row.front()), true)));
        bool is_first = true;
        for (std::size_t column = 1; column < row.size(); ++column) {
            if (row[column].empty())
                continue;
            result += is_first ? "" : ".br\n";
            result += line(row.size() == 2 ? words(row[column])
                                           : fmt::format("{}: {}", words(headings[column]),
                                                         words(row[column])));
            is_first = false;
        }
        if (is_first)
            result += "\\&\n";
    }
    return result;
}

// What reads the pages finds the name and its phrase by the dash between them.
std::string name_line(std::string_view text) {
    const auto dash = text.find(" - ");
    if (dash == std::string_view::npos)
        return line(words(text));
    return line(escaped(text.substr(0, dash), true) + " \\- " + words(text.substr(dash + 3)));
}

std::string in_capitals(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(), [](unsigned char c) {
        return static_cast<char>(c < 0x80 ? std::toupper(c) : c);
    });
    return result;
}

}  // namespace

std::string man_page(const ManPage& page) {
    std::string text =
        fmt::format(".TH \"{}\" {} \"\" \"underlag {}\" \"underlag\"\n.nh\n.ad l\n",
                    escaped(in_capitals(page.name), true), page.section, page.version);
    bool is_in_name = false;
    for (const Block& block : page.blocks) {
        switch (block.kind) {
            case Block::Kind::title:
                text += ".SH " + line(words(block.text));
                is_in_name = &block == &page.blocks.front();
                continue;
            case Block::Kind::heading:
                text += ".SS " + line(words(block.text));
                break;
            case Block::Kind::paragraph:
                text += is_in_name ? name_line(block.text) : ".PP\n" + line(words(block.text));
                break;
            case Block::Kind::item:
                text += fmt::format(".IP {} 4\n", block.mark == "-" ? "\\(bu" : block.mark) +
                        line(words(block.text));
                break;
            case Block::Kind::example:
                text += example(block.text);
                break;
            case Block::Kind::table:
                text += table(block.rows);
                break;
        }
        is_in_name = false;
    }
    return text;
}

}  // namespace underlag
