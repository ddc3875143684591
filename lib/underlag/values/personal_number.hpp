// Finds what looks like a personal identity number (personnummer), so that it is never shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace underlag {

struct TextSpan {
    std::size_t offset = 0;  // bytes
    std::size_t length = 0;  // bytes
};

// The first run in `text`, from byte `from` on, of 10 or 12 digits with an optional `-` (or
// another dash) or `+` before the last four, not part of a longer run of digits, with a month of
// 01-12, a day of 01-31 or 61-91 (coordination number) and a right check digit. A month of 20 or
// more is an organisation number and is not found.
[[nodiscard]] std::optional<TextSpan> find_personal_number(std::string_view text,
                                                           std::size_t from = 0);

// False when the text surely holds none: every number has ten digits or more, six of them in a row
// first, so a look at every sixth byte tells of nearly all texts.
[[nodiscard]] constexpr bool may_hold_personal_number(std::string_view text) {
    constexpr std::size_t shortest = 10;
    constexpr std::size_t digits_in_a_row = 6;
    const auto is_digit_at = [&](std::size_t at) {
        return at < text.size() && '0' <= text[at] && text[at] <= '9';
    };
    if (text.size() < shortest)
        return false;
    for (std::size_t at = digits_in_a_row - 1; at < text.size(); at += digits_in_a_row) {
        std::size_t begin = at;
        std::size_t end = at;
        while (is_digit_at(end))
            ++end;
        while (end > at && begin > 0 && is_digit_at(begin - 1))
            --begin;
        if (end - begin >= digits_in_a_row)
            return true;
    }
    return false;
}

}  // namespace underlag
