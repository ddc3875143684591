// A cell as a spreadsheet names it: column letters and row, "F5".
#pragma once

#include <optional>
#include <string>

#include "underlag/diagnostics/location.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// 1 -> "A", 26 -> "Z", 27 -> "AA". Precondition: column > 0.
[[nodiscard]] inline std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

// Nothing for a whole row or file, and in anything but a list.
[[nodiscard]] inline std::optional<std::string> cell_name(const Sources& sources,
                                                          const Location& place) {
    if (place.source == SourceId::none || place.column == 0 || place.row == 0 ||
        sources[place.source].form != Source::Form::list)
        return std::nullopt;
    return column_letters(place.column) + std::to_string(place.row);
}

}  // namespace underlag
