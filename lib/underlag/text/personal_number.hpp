// Finds what looks like a personal identity number (personnummer), so that it is never shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/values/ascii_digits.hpp"

namespace underlag {

struct TextSpan {
    std::size_t offset = 0;  // bytes
    std::size_t length = 0;  // bytes
};

struct PersonalNumber : TextSpan {
    // `900101-T123`, where a letter stands for the first of the last four digits, has no check
    // digit that is known, and nine digits may lack a zero or be something else.
    bool is_uncertain = false;
};

// The first in `text`, from byte `from` on: 6 or 8 digits, or `1985-07-09`, and four more after
// nothing, some spaces, a point, or a `-` (or another dash) or `+` with or without spaces round it;
// `85 07 09-9805`; nine digits alone in their cell, from which a spreadsheet has taken a zero; not
// part of a longer run of digits, with a month of 01-12, a day of 01-31 or 61-91 (coordination
// number) and a right check digit. Characters that are not seen (U+00AD, U+200B-200F, U+2060,
// U+FEFF) may stand anywhere in it. A month of 20 or more is an organisation number and is not
// found.
[[nodiscard]] std::optional<PersonalNumber> find_personal_number(std::string_view text,
                                                                 std::size_t from = 0);

// What stands for one in every text that is shown or kept.
inline constexpr std::string_view personal_number_mask = "***";

// The text with every such number masked: names of files, before they are shown or kept.
[[nodiscard]] std::string without_personal_numbers(std::string_view text);

[[nodiscard]] constexpr bool is_digit_or_hyphen(char character) {
    return is_digit(character) || character == '-';
}

// Whether at least six digits or hyphens in a row go across the one at `at`.
[[nodiscard]] bool is_in_long_number(std::string_view text, std::size_t at);

// False when the text, of seen characters only, surely holds none: every number begins with six
// digits and hyphens, so a look at every sixth byte tells of nearly all texts.
[[nodiscard]] inline bool may_hold_personal_number(std::string_view text) {
    constexpr std::size_t in_a_row = 6;
    for (std::size_t at = in_a_row - 1; at < text.size(); at += in_a_row)
        if (is_digit_or_hyphen(text[at]) && is_in_long_number(text, at)) [[unlikely]]
            return true;
    return false;
}

}  // namespace underlag
