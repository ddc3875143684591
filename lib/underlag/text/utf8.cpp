#include "underlag/text/utf8.hpp"

#include <bit>

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
    for (std::size_t at = find_not_ascii(text, 0); at < text.size();
         at = find_not_ascii(text, at)) {
        const Sequence sequence = sequence_at(text, at);
        if (!sequence.sound)
            return at;
        at += sequence.length;
    }
    return text.size();
}

}  // namespace underlag
