#include "underlag/reports/wrapped_text.hpp"

#include <algorithm>

#include "underlag/text/unicode.hpp"

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

}  // namespace underlag
