#include "underlag/text/numbers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

// `-`, U+2212 (minus sign) or U+2011 (no-break hyphen) taken off the beginning; whether there was
// one.
bool take_minus(std::string_view& text) {
    constexpr std::array<std::string_view, 3> signs{"-", "\u2212", "\u2011"};
    for (const std::string_view sign : signs) {
        if (text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            return true;
        }
    }
    return false;
}

// `kr`, `SEK` or, after whole kronor, `:-` or `,-` taken off the end with the space before it.
std::string_view without_unit(std::string_view text) {
    constexpr std::array<std::string_view, 6> units{":-", ",-", "kr", "kr.", "kronor", "sek"};
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    };
    for (const std::string_view unit : units) {
        if (text.size() <= unit.size())
            continue;
        const std::string_view amount = text.substr(0, text.size() - unit.size());
        if (!std::ranges::equal(text.substr(amount.size()), unit, {}, lower))
            continue;
        const bool has_decimals = amount.find_first_of(",.") != std::string_view::npos;
        return unit.ends_with('-') && has_decimals ? text : trimmed(amount);
    }
    return text;
}

// "1 530" -> "1530": groups of three digits after the first. Nothing when spaces stand elsewhere.
std::optional<std::string> without_group_spaces(std::string_view whole) {
    std::string digits;
    std::size_t since_space = 0;
    bool grouped = false;
    for (std::size_t at = 0; at < whole.size();) {
        if (const std::size_t space = space_length(whole, at)) {
            if (since_space == 0 || since_space > 3 || (grouped && since_space != 3))
                return std::nullopt;
            grouped = true;
            since_space = 0;
            at += space;
            continue;
        }
        digits.push_back(whole[at++]);
        ++since_space;
    }
    if (grouped && since_space != 3)
        return std::nullopt;
    return digits;
}

// Digits with an optional decimal comma or point and digits after it.
std::optional<Decimal> parse_unsigned(std::string text) {
    std::ranges::replace(text, ',', '.');
    if (text.empty() || !is_digit(text.front()))
        return std::nullopt;
    return parse_decimal(text);
}

}  // namespace

std::optional<Decimal> parse_number(std::string_view text) {
    text = trimmed(text);
    const bool negative = take_minus(text);
    std::optional<Decimal> number = parse_unsigned(std::string(text));
    if (number && negative)
        number->units = -number->units;
    return number;
}

std::optional<Money> parse_amount(std::string_view text) {
    text = trimmed(text);
    const bool negative = take_minus(text);
    text = without_unit(text);
    const std::size_t separator = std::min(text.find_first_of(",."), text.size());
    std::optional<std::string> digits = without_group_spaces(text.substr(0, separator));
    if (!digits)
        return std::nullopt;
    *digits += text.substr(separator);
    const std::optional<Decimal> kronor = parse_unsigned(std::move(*digits));
    const std::optional<std::int64_t> ore = kronor ? whole_at(*kronor, 2) : std::nullopt;
    if (!ore)
        return std::nullopt;
    return Money::from_ore(negative ? -*ore : *ore);
}

}  // namespace underlag
