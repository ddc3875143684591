#include "underlag/values/period.hpp"

#include <doctest/doctest.h>

#include <set>
#include <type_traits>

namespace underlag {
namespace {

constexpr Period period(Date first, Date last) {
    return Period::between(first, last).value();
}

static_assert(!std::is_default_constructible_v<Period>);
static_assert(!std::is_constructible_v<Period, Date, Date>);
static_assert(!Period::between(date(2016, 9, 6), date(2016, 9, 5)));
static_assert(period(date(2016, 9, 5), date(2016, 9, 5)).days() == 1);
static_assert(calendar_weeks_touched(period(date(2016, 9, 5), date(2016, 9, 11))) == 1);
static_assert(calendar_weeks_touched(period(date(2016, 9, 11), date(2016, 9, 12))) == 2);

TEST_CASE("a period includes both ends") {
    const Period autumn = period(date(2016, 9, 5), date(2016, 10, 7));
    CHECK(autumn.contains(date(2016, 9, 5)));
    CHECK(autumn.contains(date(2016, 10, 7)));
    CHECK_FALSE(autumn.contains(date(2016, 9, 4)));
    CHECK_FALSE(autumn.contains(date(2016, 10, 8)));
    CHECK(autumn.days() == 33);
}

TEST_CASE("the common part of two periods may be a single day, or nothing") {
    const Period september = period(date(2016, 9, 1), date(2016, 9, 30));
    CHECK(common_part(september, period(date(2016, 9, 30), date(2016, 10, 7))) ==
          period(date(2016, 9, 30), date(2016, 9, 30)));
    CHECK(common_part(period(date(2016, 8, 1), date(2016, 12, 31)), september) == september);
    CHECK_FALSE(common_part(september, period(date(2016, 10, 1), date(2016, 10, 7))).has_value());
}

TEST_CASE("the worked examples have the weekdays that the agreement pays for") {
    CHECK(weekdays(period(date(2016, 9, 5), date(2016, 10, 7))) == 25);
    CHECK(weekdays(period(date(2016, 9, 5), date(2016, 10, 9))) == 25);
    CHECK(weekdays(period(date(2016, 10, 12), date(2016, 11, 4))) == 18);
    CHECK(weekdays(period(date(2016, 11, 15), date(2016, 11, 15))) == 1);
    CHECK(weekdays(period(date(2016, 3, 21), date(2016, 4, 1))) == 10);
    CHECK(weekdays(period(date(2016, 10, 15), date(2016, 10, 16))) == 0);
    CHECK(weekdays(period(date(2016, 12, 12), date(2016, 12, 31))) == 15);
    CHECK(weekdays(period(date(2017, 1, 1), date(2017, 1, 20))) == 15);
    CHECK(weekdays(period(date(2024, 12, 30), date(2024, 12, 31))) == 2);
    CHECK(weekdays(period(date(2025, 1, 1), date(2025, 1, 3))) == 3);
}

TEST_CASE("weekdays and weeks agree with counting day by day, also before 1970") {
    for (const int first_year : {1903, 1968, 2015, 2024})
        for (int offset = 0; offset < 14; ++offset) {
            const Date first = Date::from_ymd(first_year, 12, 20).value().plus_days(offset);
            int counted = 0;
            std::set<int> mondays;
            for (Date last = first; days_between(first, last) < 800; last = last.plus_days(1)) {
                counted += last.is_weekend() ? 0 : 1;
                mondays.insert(last.days_since_1970() - last.weekday());
                REQUIRE(weekdays(period(first, last)) == counted);
                REQUIRE(calendar_weeks_touched(period(first, last)) ==
                        static_cast<int>(mondays.size()));
            }
        }
}

}  // namespace
}  // namespace underlag
