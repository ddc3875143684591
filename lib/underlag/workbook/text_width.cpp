#include "underlag/workbook/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace underlag {
namespace {

// Advance widths of Calibri's printable ASCII characters, in 1/2048 of the font's size.
constexpr int first_character = 32;
constexpr std::array<std::int16_t, 95> widths{
    463,  667,  821,  1020, 1038, 1464, 1397, 452,  621,  621,  1020, 1020, 511,  627,  517,  791,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548,  548,  1020, 1020, 1020, 949,
    1831, 1185, 1114, 1092, 1260, 1000, 941,  1292, 1276, 516,  653,  1064, 861,  1751, 1322, 1356,
    1058, 1378, 1112, 941,  998,  1314, 1162, 1822, 1063, 998,  959,  628,  791,  628,  1020, 1020,
    596,  981,  1076, 866,  1076, 1019, 625,  964,  1076, 470,  490,  931,  470,  1636, 1076, 1080,
    1076, 1076, 714,  801,  686,  1076, 925,  1464, 887,  927,  809,  644,  943,  644,  1020,
};
constexpr int digit_width = 1038;
constexpr int wide_character = 2048;  // East Asian and symbols

// Letters with marks are as wide as those without; Å Ä and Ö too.
int letter_below_mark(char32_t code) {
    constexpr std::string_view latin1 =
        "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPBaaaaaaaceeeeiiiidnooooo+ouuuuypy";
    return code >= 0xC0 && code <= 0xFF ? latin1[code - 0xC0] : 'm';
}

int character_width(char32_t code) {
    if (code < first_character)
        return 0;
    if (code < 127)
        return widths[code - first_character];
    if (code == 0xA0)
        return widths[0];
    if (code <= 0xFF)
        return widths[static_cast<std::size_t>(letter_below_mark(code) - first_character)];
    if (code >= 0x300 && code < 0x370)
        return 0;  // combining marks
    if (code < 0x250)
        return widths['n' - first_character];
    return code >= 0x2E80 ? wide_character : digit_width * 5 / 4;
}

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    char32_t code = lead < 0x80   ? lead
                    : lead < 0xE0 ? lead & 0x1FU
                    : lead < 0xF0 ? lead & 0xFU
                                  : lead & 7U;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        code = (code << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return code;
}

double line_width(std::string_view line, TextSize size) {
    int sum = 0;
    for (std::size_t at = 0; at < line.size();)
        sum += character_width(next_character(line, at));
    const double bold_factor = size.bold ? 1.05 : 1.0;
    return bold_factor * size.points / 11.0 * sum / digit_width;
}

int wrapped_lines_of(std::string_view line, double room, TextSize size) {
    int lines = 1;
    double used = 0;
    const double space = line_width(" ", size);
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const double word = line_width(line.substr(0, end), size);
        if (used > 0 && used + word > room) {
            ++lines;
            used = 0;
        }
        used += word;
        while (used > room && room > 0) {  // a word wider than the column is broken
            used -= room;
            ++lines;
        }
        used += space;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return lines;
}

// Calls `see` with each line of the text.
template <typename See>
void each_line(std::string_view text, See see) {
    for (;;) {
        const std::size_t end = text.find('\n');
        see(text.substr(0, end));
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

double text_width(std::string_view text, TextSize size) {
    double widest = 0;
    each_line(text,
              [&](std::string_view line) { widest = std::max(widest, line_width(line, size)); });
    return widest;
}

double column_width_for(double width) {
    return width + 1.3;
}

int wrapped_lines(std::string_view text, double column_width, TextSize size) {
    int lines = 0;
    each_line(text, [&](std::string_view line) {
        lines += wrapped_lines_of(line, column_width - column_width_for(0) + 0.6, size);
    });
    return lines;
}

}  // namespace underlag
