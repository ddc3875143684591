// What a number of days is worth (§ 4.6: "en dag 1/5 vecka").
#pragma once

#include <string>

#include "underlag/values/billing_week.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// Rounded half away from zero to öre, once for the line, never per day.
[[nodiscard]] constexpr Money compensation(Money week_rate, int days) {
    return scaled(week_rate, days, days_per_week);
}
static_assert(compensation(Money::from_kronor(1530), 1) == Money::from_kronor(306));

// Days as weeks with one decimal: "3,6" in documents, "3.6" in JSON. Days / 5 is always exact.
[[nodiscard]] std::string weeks_text(long long days, char decimal_sign);

}  // namespace underlag
