// The digits 0-9 of ASCII, in numbers and dates as they are written.
#pragma once

#include <algorithm>
#include <string_view>

namespace underlag {

[[nodiscard]] constexpr bool is_digit(char character) {
    return '0' <= character && character <= '9';
}

[[nodiscard]] constexpr bool only_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

// Precondition: only digits, at most nine of them.
[[nodiscard]] constexpr int number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

}  // namespace underlag
