// Cells as the text of a list writes them: their names ("F5") and their numbers.
#pragma once

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "underlag/spreadsheet/file_fault.hpp"
#include "underlag/text/spaces.hpp"

namespace underlag {

// A cell as workbooks name it in their parts: "F5".
struct CellName {
    std::uint32_t row = 0;  // 0: it is none
    std::uint32_t column = 0;
};

// "F5"; a `$` is allowed where ranges have one.
[[nodiscard]] inline CellName parse_cell_name(std::string_view name) {
    CellName cell;
    std::size_t at = 0;
    for (; at < name.size() && cell.column <= most_sheet_columns; ++at) {
        const char c = name[at];
        if (c == '$')
            continue;
        const char letter = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (letter < 'A' || letter > 'Z')
            break;
        cell.column = cell.column * 26 + static_cast<std::uint32_t>(letter - 'A') + 1;
    }
    const auto [end, error] =
        std::from_chars(name.data() + at, name.data() + name.size(), cell.row);
    if (error != std::errc{} || end != name.data() + name.size() || cell.column == 0 ||
        cell.column > most_sheet_columns || cell.row > most_sheet_rows)
        return {};
    return cell;
}

// Numbers of cells as the text of a list writes them.
[[nodiscard]] inline std::optional<double> cell_number(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

// As many digits as a spreadsheet keeps: 0.1 + 0.2 is 0.3. An id with no decimals has no ".0".
inline void append_number(std::string& into, double number) {
    constexpr double whole_numbers_end = 1e21;  // longer ids are text, or nothing
    if (number > -1e15 && number < 1e15 &&
        number == static_cast<double>(static_cast<long long>(number)))
        fmt::format_to(std::back_inserter(into), "{}", static_cast<long long>(number));
    else if (number >= 1e15 && number < whole_numbers_end)
        fmt::format_to(std::back_inserter(into), "{:.0f}", number);
    else
        fmt::format_to(std::back_inserter(into), "{:.15g}", number);
}

// `length` characters at most, and one more so that it is told of; a sound beginning.
[[nodiscard]] inline std::string_view beginning(std::string_view text, std::size_t length) {
    if (text.size() <= length)
        return text;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count <= length; ++count) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
    }
    return text.substr(0, at);
}

}  // namespace underlag
