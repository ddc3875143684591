#include "underlag/values/decimal.hpp"

#include <fmt/format.h>

#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr std::int64_t lowest_with_16_digits = 1'000'000'000'000'000;
constexpr std::size_t most_decimals = 9;

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part =
        point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const bool ends_in_point = point != std::string_view::npos && part.empty();
    if (whole.empty() || ends_in_point || !only_digits(whole) || !only_digits(part) ||
        part.size() > most_decimals)
        return std::nullopt;

    std::int64_t units = 0;
    for (const std::string_view digits : {whole, part})
        for (const char digit : digits) {
            units = units * 10 + (digit - '0');
            if (units >= lowest_with_16_digits)
                return std::nullopt;
        }
    return Decimal{negative ? -units : units, static_cast<int>(part.size())};
}

std::optional<std::int64_t> whole_at(Decimal number, int places) {
    std::int64_t units = number.units;
    for (int decimals = number.decimals; decimals < places; ++decimals)
        if (__builtin_mul_overflow(units, std::int64_t{10}, &units))
            return std::nullopt;
    for (int decimals = number.decimals; decimals > places; --decimals) {
        if (units % 10 != 0)
            return std::nullopt;
        units /= 10;
    }
    return units;
}

std::string to_text(Decimal number) {
    const bool negative = number.units < 0;
    std::string digits =
        fmt::format("{:0{}}", negative ? -number.units : number.units, number.decimals + 1);
    if (number.decimals > 0)
        digits.insert(digits.size() - static_cast<std::size_t>(number.decimals), 1, '.');
    return (negative ? "-" : "") + digits;
}

}  // namespace underlag
