// Finds what looks like a personal identity number (personnummer), so that it is never shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "underlag/values/ascii_digits.hpp"

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

// Whether at least six digits in a row go across the digit at `at`.
[[nodiscard]] bool is_in_long_number(std::string_view text, std::size_t at);

// False when the text surely holds none: every number begins with six digits, so a look at every
// sixth byte tells of nearly all texts.
[[nodiscard]] inline bool may_hold_personal_number(std::string_view text) {
    constexpr std::size_t digits_in_a_row = 6;
    for (std::size_t at = digits_in_a_row - 1; at < text.size(); at += digits_in_a_row)
        if (is_digit(text[at]) && is_in_long_number(text, at)) [[unlikely]]
            return true;
    return false;
}

}  // namespace underlag
