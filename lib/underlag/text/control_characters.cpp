#include "underlag/text/control_characters.hpp"

#include <bit>

#include "underlag/text/byte_block.hpp"

namespace underlag {
namespace {

constexpr char last_c0_control = '\x1F';
constexpr char del = '\x7F';

// Whether a control character can begin with this byte.
bool is_suspect(unsigned char byte) {
    return byte <= 0x1F || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

std::size_t find_suspect(std::string_view text, std::size_t at) {
    for (; at + ByteBlock::size <= text.size(); at += ByteBlock::size) {
        const ByteBlock block(text.data() + at);
        const std::uint32_t marks = (block.at_most(last_c0_control) & ~block.either('\n', '\r')) |
                                    block.either(del, '\xC2') | block.either('\xE2', '\xEF');
        if (marks != 0)
            return at + static_cast<std::size_t>(std::countr_zero(marks));
    }
    while (at < text.size() && !is_suspect(static_cast<unsigned char>(text[at])))
        ++at;
    return at;
}

bool is_control_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    switch (byte(0)) {
        case '\t':
        case '\n':
        case '\r':
            return false;
        case 0xC2:
            return invisible_length(text, at) != 0 || (byte(1) >= 0x80 && byte(1) <= 0x9F);
        case 0xE2:
            return invisible_length(text, at) != 0 ||
                   (byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) ||
                   (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
        case 0xEF:
            return invisible_length(text, at) != 0 ||
                   (byte(1) == 0xBF && (byte(2) == 0xBE || byte(2) == 0xBF));
        default:
            return true;
    }
}

}  // namespace

std::size_t invisible_length(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "\u00AD")
        return 2;
    const std::string_view sign = text.substr(at, 3);
    return (sign >= "\u200B" && sign <= "\u200F") || sign == "\u2060" || sign == "\uFEFF" ? 3 : 0;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
    for (std::size_t at = find_suspect(text, 0); at < text.size();
         at = find_suspect(text, at + 1)) {
        if (is_control_character(text, at))
            return at;
    }
    return std::nullopt;
}

}  // namespace underlag
