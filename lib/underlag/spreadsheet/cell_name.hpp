// A cell as workbooks name it in their parts: "F5".
#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

#include "underlag/spreadsheet/limits.hpp"

namespace underlag {

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

}  // namespace underlag
