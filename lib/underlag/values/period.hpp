// A span of days, both ends included: a placement's praktikperiod, a term.
#pragma once

#include <algorithm>
#include <optional>

#include "underlag/values/date.hpp"

namespace underlag {

// The week as the agreement pays for it, whichever days were worked (§ 4.6).
inline constexpr int days_per_week = 5;  // § 4.6: "En vecka omfattar 5 dagar"

// First and last day, never the wrong way round, so never empty.
class Period {
   public:
    // Nothing when `last` lies before `first`.
    [[nodiscard]] static constexpr std::optional<Period> between(Date first, Date last) {
        if (last < first)
            return std::nullopt;
        return Period{first, last};
    }

    [[nodiscard]] constexpr Date first() const { return first_; }
    [[nodiscard]] constexpr Date last() const { return last_; }
    [[nodiscard]] constexpr bool contains(Date day) const { return first_ <= day && day <= last_; }
    // Calendar days, at least 1.
    [[nodiscard]] constexpr int days() const { return days_between(first_, last_) + 1; }

    friend constexpr bool operator==(Period, Period) = default;

   private:
    constexpr Period(Date first, Date last) : first_(first), last_(last) {}
    Date first_;
    Date last_;
};

// The days that both hold; nothing when they share none.
[[nodiscard]] constexpr std::optional<Period> common_part(Period a, Period b) {
    return Period::between(std::max(a.first(), b.first()), std::min(a.last(), b.last()));
}

// Mondays to Fridays in the period, public holidays included.
[[nodiscard]] constexpr int weekdays(Period period) {
    // Counted from Monday 5 January 1970 so that whole weeks need no loop; day 4 is that Monday.
    const auto weekdays_before = [](std::int32_t day) {
        const std::int32_t since_monday = day - 4;
        const std::int32_t weeks = since_monday >= 0 ? since_monday / 7 : -((6 - since_monday) / 7);
        return weeks * 5 + std::min(since_monday - weeks * 7, 5);
    };
    return weekdays_before(period.last().days_since_1970() + 1) -
           weekdays_before(period.first().days_since_1970());
}

// Calendar weeks (Monday to Sunday) that hold at least one day of the period.
[[nodiscard]] constexpr int calendar_weeks_touched(Period period) {
    const Date monday = period.first().plus_days(1 - period.first().weekday());
    return days_between(monday, period.last()) / 7 + 1;
}

}  // namespace underlag
