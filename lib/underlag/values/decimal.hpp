// An exact decimal number as it is written: percentages of the index, days and weeks of a list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

// `units` / 10^`decimals`, at most 15 significant digits and 9 decimals. 1.50 is {150, 2}.
struct Decimal {
    std::int64_t units = 0;
    int decimals = 0;
    friend constexpr bool operator==(const Decimal&, const Decimal&) = default;
};

// "1.84", "-0.5", "3": digits with at most one point, an optional leading ASCII minus. Nothing for
// anything else (no comma, no exponent, no spaces) and for what does not fit.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);

// The number times 10^`places`, when that is whole: {360, 2} with places 1 is 36. Nothing otherwise.
[[nodiscard]] std::optional<std::int64_t> whole_at(Decimal number, int places);

// "1.84"
[[nodiscard]] std::string to_text(Decimal number);

}  // namespace underlag
