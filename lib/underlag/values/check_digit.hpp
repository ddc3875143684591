// The check digit of Swedish organisation, giro and personal numbers (modulus 10, Luhn).
#pragma once

#include <string_view>

namespace underlag {

// The last digit that makes `digits` followed by it pass. Precondition: only ASCII digits.
[[nodiscard]] constexpr char luhn_check_digit(std::string_view digits) {
    int sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

// Whether the last digit of `digits` is right. Precondition: only ASCII digits, at least two.
[[nodiscard]] constexpr bool passes_luhn(std::string_view digits) {
    return digits.back() == luhn_check_digit(digits.substr(0, digits.size() - 1));
}

// Why a number with a check digit was not accepted.
struct NumberError {
    enum class Reason { not_of_this_form, wrong_check_digit, a_persons_number } reason;
    // With wrong_check_digit: the last digit that would be right; otherwise 0.
    char right_digit = 0;
};

}  // namespace underlag
