// How wide a text is in a spreadsheet column: the file format knows no "fit the column to its
// text".
#pragma once

#include <string_view>

namespace underlag {

struct TextSize {
    int points = 11;
    bool bold = false;
};

// In Excel's column units (the width of a digit in Calibri 11), of the widest line; without the
// margins of the cell.
[[nodiscard]] double text_width(std::string_view text, TextSize size = {});

// The width a column needs so that a text of `width` stands in it unwrapped.
[[nodiscard]] double column_width_for(double width);

// Lines that a text takes when it is wrapped at spaces in a column of this width; at least 1.
[[nodiscard]] int wrapped_lines(std::string_view text, double column_width, TextSize size = {});

}  // namespace underlag
