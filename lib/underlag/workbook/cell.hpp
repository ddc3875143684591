// A cell of a workbook: how it looks, and what text it and the name of a sheet can hold.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// How a cell looks: a plain value, so that equal looks are one format in the file.
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

// What a spreadsheet can hold: text of cells and names of sheets made safe to store.
inline constexpr std::size_t most_utf16_units =
    32'767;  // in one cell; Excel refuses the file otherwise

// UTF-8 without control characters (line feed and tab stay), U+FFFE and U+FFFF; longer texts are
// cut and end with an ellipsis. `_x0041_`, which Excel would show as "A", is escaped so that it is
// shown as written. Precondition: valid UTF-8.
[[nodiscard]] std::string cell_text(std::string_view text);

// At most 31 characters without []:*?/\ and control characters, not beginning or ending with an
// apostrophe, never empty, and unlike each of `taken` and Excel's own "History" without regard to
// ASCII case.
[[nodiscard]] std::string sheet_name(std::string_view wanted,
                                     const std::vector<std::string>& taken);

// One side of a footer, where `&` begins a code and a doubled one stands for itself: at most `most`
// UTF-16 units, with an ellipsis for what does not fit.
[[nodiscard]] std::string footer_text(std::string_view text, std::size_t most);

}  // namespace underlag
