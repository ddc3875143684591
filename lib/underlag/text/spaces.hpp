// What counts as a space in a list: also the no-break and thin ones that spreadsheets put in.
#pragma once

#include <cstddef>
#include <string_view>

namespace underlag {

// Bytes of the space, tab or line break at byte `at`: U+00A0, U+2000-200A, U+202F, U+205F and
// U+3000 count too. 0 when there is none.
[[nodiscard]] constexpr std::size_t space_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    switch (byte(0)) {
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            return 1;
        case 0xC2:
            return byte(1) == 0xA0 ? 2 : 0;
        case 0xE2:
            if (byte(1) == 0x80)
                return (byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xAF ? 3 : 0;
            return byte(1) == 0x81 && byte(2) == 0x9F ? 3 : 0;
        case 0xE3:
            return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0;
        default:
            return 0;
    }
}

// Bytes of the space that ends the text; 0 when there is none.
[[nodiscard]] constexpr std::size_t space_length_at_end(std::string_view text) {
    // Ordinary text ends in a byte that ends no space.
    if (text.empty() || (text.back() > ' ' && text.back() < '\x7F'))
        return 0;
    for (std::size_t length = 1; length <= 3 && length <= text.size(); ++length) {
        if (space_length(text, text.size() - length) == length)
            return length;
    }
    return 0;
}

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    while (const std::size_t length = space_length(text, 0))
        text.remove_prefix(length);
    while (const std::size_t length = space_length_at_end(text))
        text.remove_suffix(length);
    return text;
}

}  // namespace underlag
