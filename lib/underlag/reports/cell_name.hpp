// A cell as a spreadsheet names it: column letters and row, "F5".
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {

// 1 -> "A", 26 -> "Z", 27 -> "AA". Precondition: column > 0.
[[nodiscard]] inline std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

// Nothing for a whole row or file, and in anything but a list or sheet.
[[nodiscard]] inline std::optional<std::string> cell_name(const Sources& sources,
                                                          const Location& place) {
    if (place.source == SourceId::none || place.column == 0 || place.row == 0 ||
        !sources[place.source].is_list())
        return std::nullopt;
    return column_letters(place.column) + std::to_string(place.row);
}

// A sheet as formulas name it: 'Hemsjukvården Åsö', with quotes only where they are needed.
[[nodiscard]] inline std::string sheet_reference(std::string_view sheet) {
    const bool is_plain =
        !sheet.empty() && !is_digit(sheet.front()) && std::ranges::all_of(sheet, [](char c) {
            return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   static_cast<unsigned char>(c) >= 0x80;
        });
    if (is_plain)
        return std::string{sheet};
    std::string text{"'"};
    for (const char c : sheet)
        text.append(c == '\'' ? 2 : 1, c);
    return text + "'";
}

// What stands in the cell that a finding points at.

// Without its quotes, masked. Empty for an empty cell.
[[nodiscard]] std::string masked_value(const Source& source, const Location& place);

}  // namespace underlag
