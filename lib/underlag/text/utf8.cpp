#include "underlag/text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <cstdint>

#include "underlag/text/byte_block.hpp"

namespace underlag {

std::size_t find_not_ascii(std::string_view text, std::size_t at) {
    for (; at + ByteBlock::size <= text.size(); at += ByteBlock::size) {
        const std::uint32_t marks = ByteBlock(text.data() + at).not_ascii();
        if (marks != 0)
            return at + static_cast<std::size_t>(std::countr_zero(marks));
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

std::size_t sound_utf8_length(std::string_view text) {
    std::size_t at = 0;
    // Whether the byte before `at` is the first of a letter of two bytes. Text of such letters and
    // ASCII, as Swedish is, is judged by the block: every first byte has its second and no other.
    std::uint32_t letter_begun = 0;
    const auto block_ends = [&] { return std::min(at + ByteBlock::size, text.size()); };
    while (at < text.size()) {
        if (at + ByteBlock::size <= text.size()) {
            const ByteBlock block(text.data() + at);
            const std::uint32_t not_ascii = block.not_ascii();
            const std::uint32_t first = block.at_least('\xC2');
            const std::uint32_t second = not_ascii & ~block.at_least('\xC0');
            const std::uint32_t expected = (first << 1 | letter_begun) & 0xFFFFu;
            if (second == expected && not_ascii == (first | second) &&
                block.at_least('\xE0') == 0) {
                letter_begun = first >> (ByteBlock::size - 1);
                at += ByteBlock::size;
                continue;
            }
        }
        at -= letter_begun;
        letter_begun = 0;
        for (const std::size_t end = block_ends(); at < end;) {
            const Sequence sequence = sequence_at(text, at);
            if (!sequence.sound)
                return at;
            at += sequence.length;
        }
    }
    return letter_begun == 0 ? text.size() : text.size() - 1;
}

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
