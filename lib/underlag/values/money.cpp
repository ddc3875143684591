#include "underlag/values/money.hpp"

#include <fmt/format.h>

#include <string_view>

namespace underlag {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus_sign = "\u2212";

// Unsigned, so that even the lowest amount has one.
std::uint64_t ore_without_sign(Money amount) {
    const auto ore = static_cast<std::uint64_t>(amount.ore());
    return amount < Money{} ? 0 - ore : ore;
}

}  // namespace

std::string to_text(Money amount) {
    const std::uint64_t ore = ore_without_sign(amount);
    const std::string kronor = std::to_string(ore / 100);
    std::string text{amount < Money{} ? minus_sign : std::string_view{}};
    for (std::size_t at = 0; at < kronor.size(); ++at) {
        if (at > 0 && (kronor.size() - at) % 3 == 0)
            text += no_break_space;
        text += kronor[at];
    }
    return fmt::format("{},{:02}", text, ore % 100);
}

std::string to_decimal_text(Money amount) {
    const std::uint64_t ore = ore_without_sign(amount);
    return fmt::format("{}{}.{:02}", amount < Money{} ? "-" : "", ore / 100, ore % 100);
}

}  // namespace underlag
