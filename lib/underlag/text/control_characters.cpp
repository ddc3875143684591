#include "underlag/text/control_characters.hpp"

#include <fmt/format.h>

#include <bit>
#include <cstdint>

#include "underlag/text/byte_block.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr char last_c0_control = '\x1F';
constexpr char del = '\x7F';

std::size_t find_suspect(std::string_view text, std::size_t at) {
    const auto is_suspect = [](unsigned char byte) {
        return byte <= 0x1F || byte == 0x7F || (byte >= 0xC2 && byte != 0xC3);
    };
    for (; at + ByteBlock::size <= text.size(); at += ByteBlock::size) {
        const ByteBlock block(text.data() + at);
        const std::uint32_t marks = (block.at_most(last_c0_control) & ~block.either('\n', '\r')) |
                                    block.equal_to(del) |
                                    (block.at_least('\xC2') & ~block.equal_to('\xC3'));
        if (marks != 0)
            return at + static_cast<std::size_t>(std::countr_zero(marks));
    }
    while (at < text.size() && !is_suspect(static_cast<unsigned char>(text[at])))
        ++at;
    return at;
}

constexpr bool between(char32_t first, char32_t code_point, char32_t last) {
    return first <= code_point && code_point <= last;
}

bool is_control_character(char32_t code_point) {
    if (code_point == '\t' || code_point == '\n' || code_point == '\r')
        return false;
    return code_point <= 0x1F || between(0x7F, code_point, 0x9F) ||
           between(0x202A, code_point, 0x202E) || between(0x2066, code_point, 0x2069) ||
           between(0xFFFE, code_point, 0xFFFF);
}

// Those that text has no use for, of all that Unicode says may be left out of sight.
bool is_invisible(char32_t code_point) {
    return code_point == 0x00AD || code_point == 0x034F || code_point == 0x061C ||
           between(0x115F, code_point, 0x1160) || between(0x180B, code_point, 0x180F) ||
           between(0x200B, code_point, 0x200F) || between(0x2060, code_point, 0x2064) ||
           code_point == 0x3164 || between(0xFE00, code_point, 0xFE0F) || code_point == 0xFEFF ||
           code_point == 0xFFA0 || between(0xE0000, code_point, 0xE0FFF);
}

}  // namespace

std::size_t invisible_length(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC2 || lead == 0xC3 || !sequence_at(text, at).sound)
        return 0;
    const std::size_t begin = at;
    return is_invisible(take_code_point(text, at)) ? at - begin : 0;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
    for (std::size_t at = find_suspect(text, 0); at < text.size(); at = find_suspect(text, at)) {
        const std::size_t begin = at;
        const char32_t code_point = take_code_point(text, at);
        if (is_control_character(code_point) || is_invisible(code_point))
            return begin;
    }
    return std::nullopt;
}

std::string code_point_name(std::string_view text) {
    std::size_t at = 0;
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(take_code_point(text, at)));
}

}  // namespace underlag
