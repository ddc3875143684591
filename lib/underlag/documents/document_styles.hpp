// The typography of the documents: one calm look for all sheets.
#pragma once

#include "underlag/workbook/cell.hpp"

namespace underlag {

inline constexpr std::uint32_t quiet_colour = 0x595959;
inline constexpr std::uint32_t heading_fill = 0xEDF1F5;

inline constexpr CellStyle title_style{.bold = true, .points = 16, .down = CellStyle::Down::middle};
inline constexpr CellStyle subtitle_style{.points = 12, .down = CellStyle::Down::middle};
inline constexpr CellStyle bold_subtitle_style{
    .bold = true, .points = 12, .down = CellStyle::Down::middle};
inline constexpr CellStyle section_style{.bold = true, .points = 12};
inline constexpr CellStyle label_style{
    .wrapped = true, .across = CellStyle::Across::left, .colour = quiet_colour};
inline constexpr CellStyle value_style{.wrapped = true, .across = CellStyle::Across::left};
inline constexpr CellStyle remark_style{.italic = true,
                                        .wrapped = true,
                                        .points = 10,
                                        .across = CellStyle::Across::left,
                                        .down = CellStyle::Down::middle};

inline constexpr CellStyle heading_style{.bold = true,
                                         .wrapped = true,
                                         .across = CellStyle::Across::left,
                                         .down = CellStyle::Down::middle,
                                         .above = CellStyle::Line::thin,
                                         .below = CellStyle::Line::thin,
                                         .fill = heading_fill};
inline constexpr CellStyle cell_style{.wrapped = true,
                                      .across = CellStyle::Across::left,
                                      .down = CellStyle::Down::middle,
                                      .below = CellStyle::Line::light};
inline constexpr CellStyle total_style{.bold = true,
                                       .across = CellStyle::Across::left,
                                       .down = CellStyle::Down::middle,
                                       .above = CellStyle::Line::thin,
                                       .below = CellStyle::Line::medium};

// The same look for a number, which stands to the right.
[[nodiscard]] constexpr CellStyle number_style(CellStyle style, NumberForm form) {
    style.number = form;
    style.across = CellStyle::Across::right;
    style.wrapped = false;
    return style;
}
[[nodiscard]] constexpr CellStyle right_style(CellStyle style) {
    style.across = CellStyle::Across::right;
    return style;
}

[[nodiscard]] constexpr CellStyle date_style(CellStyle style) {
    style.number = NumberForm::iso_date;
    style.wrapped = false;
    return style;
}
[[nodiscard]] constexpr CellStyle small_style(CellStyle style) {
    style.points = 9;
    return style;
}
// For text to the right of numbers, which would otherwise touch them.
[[nodiscard]] constexpr CellStyle indented(CellStyle style) {
    style.indent = 1;
    return style;
}

inline constexpr double line_height = 15.75;  // points, of one line of 11-point text outside tables

// Points of a row of a table, with some air above and below its lines.
[[nodiscard]] constexpr double table_row_height(int lines) {
    return 14.5 * lines + 4.5;
}

inline constexpr double total_height = 21;

}  // namespace underlag
