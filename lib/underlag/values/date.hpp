// A calendar day, always a real one, counted so that days can be subtracted.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

// A day of the Gregorian calendar from year 0 to 9999. There is no invalid Date.
class Date {
   public:
    // 1 January 1970; the value of a Date that nothing has been put into.
    constexpr Date() = default;

    // Nothing when the day does not exist (31 June) or the year is outside 0-9999.
    [[nodiscard]] static constexpr std::optional<Date> from_ymd(int year, int month, int day) {
        if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
            return std::nullopt;
        const std::chrono::year_month_day ymd{std::chrono::year{year},
                                              std::chrono::month{static_cast<unsigned>(month)},
                                              std::chrono::day{static_cast<unsigned>(day)}};
        if (!ymd.ok())
            return std::nullopt;
        return Date{std::chrono::sys_days{ymd}};
    }
    constexpr explicit Date(std::chrono::sys_days day)
        : days_(static_cast<std::int32_t>(day.time_since_epoch().count())) {}

    [[nodiscard]] constexpr std::chrono::sys_days sys_days() const {
        return std::chrono::sys_days{std::chrono::days{days_}};
    }
    [[nodiscard]] constexpr std::chrono::year_month_day ymd() const { return sys_days(); }
    [[nodiscard]] constexpr int year() const { return static_cast<int>(ymd().year()); }
    [[nodiscard]] constexpr int month() const {
        return static_cast<int>(static_cast<unsigned>(ymd().month()));
    }
    [[nodiscard]] constexpr int day() const { return static_cast<int>(static_cast<unsigned>(ymd().day())); }

    // 1 = Monday ... 7 = Sunday.
    [[nodiscard]] constexpr int weekday() const {
        return static_cast<int>(std::chrono::weekday{sys_days()}.iso_encoding());
    }
    [[nodiscard]] constexpr bool is_weekend() const { return weekday() >= 6; }

    // Days since 1 January 1970.
    [[nodiscard]] constexpr std::int32_t days_since_1970() const { return days_; }
    [[nodiscard]] static constexpr Date from_days_since_1970(std::int32_t days) {
        return Date{std::chrono::sys_days{std::chrono::days{days}}};
    }

    [[nodiscard]] constexpr Date plus_days(int days) const { return from_days_since_1970(days_ + days); }
    friend constexpr int days_between(Date from, Date to) { return to.days_ - from.days_; }
    friend constexpr auto operator<=>(Date, Date) = default;

   private:
    std::int32_t days_ = 0;
};

// A date that is known when the program is written: `date(2016, 9, 5)`. A day that does not exist
// does not compile.
consteval Date date(int year, int month, int day) { return Date::from_ymd(year, month, day).value(); }

// "2016-09-05"
[[nodiscard]] std::string to_text(Date date);

// "2016-09-05" and nothing else (the form of options and agreements); lists are read in `text/`.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace underlag
