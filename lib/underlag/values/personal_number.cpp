#include "underlag/values/personal_number.hpp"

#include <string>

#include "underlag/values/ascii_digits.hpp"
#include "underlag/values/check_digit.hpp"

namespace underlag {
namespace {

constexpr std::size_t shortest = 10;
constexpr std::size_t digits_in_a_row = 6;  // at least, at the beginning of every number

std::size_t end_of_digits(std::string_view text, std::size_t from) {
    while (from < text.size() && is_digit(text[from]))
        ++from;
    return from;
}

// YYMMDD and the last four.
bool is_a_persons(std::string_view birth, std::string_view last_four) {
    const int month = number_of(birth.substr(2, 2));
    const int day = number_of(birth.substr(4, 2));
    const bool has_date =
        1 <= month && month <= 12 && ((1 <= day && day <= 31) || (61 <= day && day <= 91));
    return has_date && passes_luhn(std::string{birth}.append(last_four));
}

// Of what may stand before the last four: 0 when nothing of it does. Word processors and municipal
// tables write the hyphen as U+2010-U+2015 or U+2212.
std::size_t separator_length(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+'))
        return 1;
    constexpr std::string_view dashes = "\xE2\x80";  // U+2000 to U+203F, but for the last byte
    if (text.starts_with("\u2212"))
        return 3;
    const bool is_dash =
        text.size() > 2 && text.starts_with(dashes) && '\x90' <= text[2] && text[2] <= '\x95';
    return is_dash ? 3 : 0;
}

// The number that begins with the whole run of digits from `begin` to `end`.
std::optional<TextSpan> number_at(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t run = end - begin;
    std::size_t last_four = end - 4;
    if (run == 6 || run == 8) {
        const std::size_t separator = separator_length(text.substr(end));
        if (separator == 0)
            return std::nullopt;
        last_four = end + separator;
        end = end_of_digits(text, last_four);
        if (end - last_four != 4)
            return std::nullopt;
    } else if (run != 10 && run != 12) {
        return std::nullopt;
    }
    const std::size_t birth = begin + (run == 8 || run == 12 ? 2 : 0);
    if (!is_a_persons(text.substr(birth, 6), text.substr(last_four, 4)))
        return std::nullopt;
    return TextSpan{begin, end - begin};
}

}  // namespace

bool is_in_long_number(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1]))
        --begin;
    return end_of_digits(text, at) - begin >= digits_in_a_row;
}

// Looks at every sixth byte only until it meets a digit: nearly all texts hold no long run of
// digits, and this is run over every name of a million rows. No run of digits goes across `at`.
std::optional<TextSpan> find_personal_number(std::string_view text, std::size_t from) {
    std::size_t at = from;
    if (0 < from && from < text.size() && is_digit(text[from - 1]))
        at = end_of_digits(text, from);
    while (at + shortest <= text.size()) {
        std::size_t begin = at + digits_in_a_row - 1;
        if (!is_digit(text[begin])) {
            at = begin + 1;
            continue;
        }
        const std::size_t end = end_of_digits(text, begin);
        while (begin > at && is_digit(text[begin - 1]))
            --begin;
        if (end - begin >= digits_in_a_row)
            if (const auto found = number_at(text, begin, end))
                return found;
        at = end;
    }
    return std::nullopt;
}

}  // namespace underlag
