#include "underlag/values/public_holidays.hpp"

#include <algorithm>
#include <array>

namespace underlag {
namespace {

constexpr int last_year_of_whit_monday = 2004;  // from 2005 the National Day

Date day_of(int year, int month, int day) {
    return Date::from_ymd(year, month, day).value();
}

// The public holidays that can fall on Monday to Friday, in the order of the year but for
// Ascension Day, which some years is also 1 May.
std::array<Date, 9> movable_over_the_week(int year) {
    const Date easter = easter_day(year);
    return {day_of(year, 1, 1),
            day_of(year, 1, 6),
            easter.plus_days(-2),  // Good Friday
            easter.plus_days(1),   // Easter Monday
            day_of(year, 5, 1),
            easter.plus_days(39),  // Ascension Day
            year <= last_year_of_whit_monday ? easter.plus_days(50) : day_of(year, 6, 6),
            day_of(year, 12, 25),
            day_of(year, 12, 26)};
}

bool is_saturday_between(Date day, Date first, Date last) {
    return day.weekday() == 6 && first <= day && day <= last;
}

}  // namespace

// The method of Meeus, Jones and Butcher; the letters are those it is published with.
Date easter_day(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int days = h + l - 7 * m + 114;
    return day_of(year, days / 31, days % 31 + 1);
}

bool is_public_holiday(Date day) {
    if (day.weekday() == 7)
        return true;
    const int year = day.year();
    if (is_saturday_between(day, day_of(year, 6, 20), day_of(year, 6, 26)) ||  // Midsummer Day
        is_saturday_between(day, day_of(year, 10, 31), day_of(year, 11, 6)))   // All Saints' Day
        return true;
    const auto holidays = movable_over_the_week(year);
    return std::find(holidays.begin(), holidays.end(), day) != holidays.end();
}

int public_holidays_on_weekdays(Period period) {
    int count = 0;
    for (int year = period.first().year(); year <= period.last().year(); ++year) {
        auto holidays = movable_over_the_week(year);
        std::sort(holidays.begin(), holidays.end());
        const auto end = std::unique(holidays.begin(), holidays.end());
        count += static_cast<int>(std::count_if(holidays.begin(), end, [&](Date day) {
            return period.contains(day) && !day.is_weekend();
        }));
    }
    return count;
}

}  // namespace underlag
