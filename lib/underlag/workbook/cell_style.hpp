// How a cell looks: a plain value, so that equal looks are one format in the file.
#pragma once

#include <compare>
#include <cstdint>

namespace underlag {

enum class NumberForm : std::uint8_t {
    general,
    amount,     // #,##0.00, which Excel shows as "1 530,00" in Swedish
    one_place,  // 0.0, for weeks
    whole,      // #,##0
    iso_date,   // yyyy-mm-dd
    as_typed,   // @: what is typed into the cell later stays the text that was typed
};

struct CellStyle {
    enum class Across : std::uint8_t { automatic, left, centre, right };
    enum class Down : std::uint8_t { bottom, top, middle };
    enum class Line : std::uint8_t { none, light, thin, medium };
    static constexpr std::uint32_t no_fill = 0xFFFF'FFFF;

    bool bold = false;
    bool italic = false;
    bool wrapped = false;
    bool underlined = false;
    std::uint8_t points = 11;
    std::uint8_t indent = 0;
    Across across = Across::automatic;
    Down down = Down::top;
    Line above = Line::none;
    Line below = Line::none;
    NumberForm number = NumberForm::general;
    std::uint32_t colour = 0x000000;  // RGB
    std::uint32_t fill = no_fill;     // RGB

    friend constexpr auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

}  // namespace underlag
