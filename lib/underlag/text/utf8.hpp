// UTF-8 one code point at a time: telling sound sequences from broken ones, reading and writing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace underlag {

struct Sequence {
    // Bytes of the code point; of a broken one, the bytes that together stand for one U+FFFD.
    std::size_t length = 1;
    bool sound = true;
};

// The sequence that begins at byte `at`. Precondition: at < text.size().
[[nodiscard]] constexpr Sequence sequence_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {1, true};
    if (lead < 0xC2 || lead > 0xF4)
        return {1, false};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // Overlong forms, surrogates and what lies beyond U+10FFFF are ruled out by the second byte.
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < lowest || byte(1) > highest)
        return {1, false};
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {i, false};
    }
    return {length, true};
}

// The code point at byte `at`, which is moved past it. Precondition: sound UTF-8, at < text.size().
[[nodiscard]] constexpr char32_t take_code_point(std::string_view text, std::size_t& at) {
    const auto next = [&] { return static_cast<unsigned char>(text[at++]); };
    const char32_t lead = next();
    if (lead < 0x80)
        return lead;
    int following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t code_point = lead & (0x3Fu >> following);
    for (; following > 0 && at < text.size(); --following)
        code_point = code_point << 6 | (next() & 0x3Fu);
    return code_point;
}

constexpr void append_code_point(std::string& text, char32_t code_point) {
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto append_following = [&](int shift) { append(0x80 | (code_point >> shift & 0x3F)); };
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xC0 | code_point >> 6);
        append_following(0);
    } else if (code_point < 0x10000) {
        append(0xE0 | code_point >> 12);
        append_following(6);
        append_following(0);
    } else {
        append(0xF0 | code_point >> 18);
        append_following(12);
        append_following(6);
        append_following(0);
    }
}

// The first byte at or after `at` that is not ASCII; text.size() when there is none.
[[nodiscard]] std::size_t find_not_ascii(std::string_view text, std::size_t at);

// Where the first broken sequence begins; text.size() when all is sound.
[[nodiscard]] std::size_t sound_utf8_length(std::string_view text);

// Counting and checking of UTF-8.

// Code points; what fmt pads by and an editor shows as characters in NFC text.
[[nodiscard]] std::size_t code_points(std::string_view text);

// Columns on a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji.
[[nodiscard]] std::size_t terminal_columns(std::string_view text);

}  // namespace underlag
