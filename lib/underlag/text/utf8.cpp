#include "underlag/text/utf8.hpp"

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

}  // namespace underlag
