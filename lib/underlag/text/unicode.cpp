#include "underlag/text/unicode.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

std::size_t columns(char32_t code_point) {
    if (code_point < 0x300)
        return code_point == 0xAD ? 0 : 1;
    const auto point = static_cast<UChar32>(code_point);
    switch (u_charType(point)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
            return 0;
        default:
            break;
    }
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH ||
                      u_hasBinaryProperty(point, UCHAR_EMOJI_PRESENTATION);
    return wide ? 2 : 1;
}

}  // namespace

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::size_t terminal_columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += columns(take_code_point(text, at));
    return sum;
}

}  // namespace underlag
