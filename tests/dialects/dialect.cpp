#include "dialect.hpp"

#include <iconv.h>

#include <array>

namespace underlag {
namespace {

// By another program's tables than the library's own.
std::string converted(const std::string& text, const std::string& encoding) {
    if (encoding == "UTF-8")
        return text;
    const iconv_t converter = iconv_open(encoding.c_str(), "UTF-8");
    std::string result(text.size() * 4, '\0');
    std::string input = text;
    char* from = input.data();
    char* to = result.data();
    std::size_t left = input.size();
    std::size_t room = result.size();
    const bool failed = iconv(converter, &from, &left, &to, &room) != 0;
    iconv_close(converter);
    result.resize(failed ? 0 : result.size() - room);
    return result;
}

std::string in_quotes(const std::string& cell) {
    std::string result = "\"";
    for (const char c : cell)
        result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

bool needs_quotes(const Dialect& dialect, const std::string& cell) {
    return dialect.quotes_everything ||
           cell.find_first_of(std::string{'"', '\n', '\r', dialect.delimiter}) != std::string::npos;
}

// A line break within a cell is written as those between rows.
std::string cell_in(const Dialect& dialect, const std::string& cell) {
    std::string text;
    for (const char c : cell)
        text += c == '\n' ? dialect.line_break : std::string(1, c);
    return needs_quotes(dialect, text) ? in_quotes(text) : text;
}

}  // namespace

std::string written_in(const Dialect& dialect, const Rows& rows) {
    std::string text;
    if (dialect.has_sep_line)
        text += std::string{"sep="} + dialect.delimiter + dialect.line_break;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t cell = 0; cell < rows[row].size(); ++cell) {
            if (cell > 0)
                text += dialect.delimiter;
            text += cell_in(dialect, rows[row][cell]);
        }
        if (row + 1 < rows.size() || !dialect.ends_without_line_break)
            text += dialect.line_break;
    }
    const std::string bytes = converted(text, dialect.encoding);
    return bytes.empty() ? "" : dialect.mark + bytes;
}

}  // namespace underlag
