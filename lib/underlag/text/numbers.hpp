// Reads numbers and amounts as Swedish lists write them.
#pragma once

#include <optional>
#include <string_view>

#include "underlag/values/decimal.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// `3,6`, `3.6`, `25`, `-2`: minus as `-`, U+2212 or U+2011. Nothing for anything else.
[[nodiscard]] std::optional<Decimal> parse_number(std::string_view text);

// `1 530,00`, `1530`, `1530.00`, `1 530:-`, `1530,-`, `1530 kr`, `1 530,50 SEK`: any space between
// thousands (also no-break and thin), minus as in parse_number; at most two decimals that are not
// zero.
[[nodiscard]] std::optional<Money> parse_amount(std::string_view text);

}  // namespace underlag
