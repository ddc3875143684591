#include "underlag/values/public_holidays.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace underlag {
namespace {

Period year_of(int year) {
    return Period::between(Date::from_ymd(year, 1, 1).value(), Date::from_ymd(year, 12, 31).value())
        .value();
}

std::vector<Date> holidays_on_weekdays(Period period) {
    std::vector<Date> found;
    for (Date day = period.first(); day <= period.last(); day = day.plus_days(1))
        if (!day.is_weekend() && is_public_holiday(day))
            found.push_back(day);
    return found;
}

TEST_CASE("Easter Day moves from 22 March to 25 April") {
    CHECK(easter_day(1818) == date(1818, 3, 22));
    CHECK(easter_day(1943) == date(1943, 4, 25));
    CHECK(easter_day(2008) == date(2008, 3, 23));
    CHECK(easter_day(2016) == date(2016, 3, 27));
    CHECK(easter_day(2024) == date(2024, 3, 31));
    CHECK(easter_day(2025) == date(2025, 4, 20));
    CHECK(easter_day(2026) == date(2026, 4, 5));
    CHECK(easter_day(2038) == date(2038, 4, 25));
}

TEST_CASE("the public holidays on weekdays of a year are those of the almanac") {
    CHECK(holidays_on_weekdays(year_of(2016)) ==
          std::vector{date(2016, 1, 1), date(2016, 1, 6), date(2016, 3, 25), date(2016, 3, 28),
                      date(2016, 5, 5), date(2016, 6, 6), date(2016, 12, 26)});
    CHECK(holidays_on_weekdays(year_of(2024)) ==
          std::vector{date(2024, 1, 1), date(2024, 3, 29), date(2024, 4, 1), date(2024, 5, 1),
                      date(2024, 5, 9), date(2024, 6, 6), date(2024, 12, 25), date(2024, 12, 26)});
    CHECK(holidays_on_weekdays(year_of(2025)) ==
          std::vector{date(2025, 1, 1), date(2025, 1, 6), date(2025, 4, 18), date(2025, 4, 21),
                      date(2025, 5, 1), date(2025, 5, 29), date(2025, 6, 6), date(2025, 12, 25),
                      date(2025, 12, 26)});
    CHECK(holidays_on_weekdays(year_of(2026)) ==
          std::vector{date(2026, 1, 1), date(2026, 1, 6), date(2026, 4, 3), date(2026, 4, 6),
                      date(2026, 5, 1), date(2026, 5, 14), date(2026, 12, 25)});
}

TEST_CASE("some public holidays are always on a Saturday or Sunday") {
    CHECK(is_public_holiday(date(2016, 3, 27)));        // Easter Day
    CHECK(is_public_holiday(date(2016, 5, 15)));        // Whit Sunday
    CHECK(is_public_holiday(date(2016, 6, 25)));        // Midsummer Day
    CHECK_FALSE(is_public_holiday(date(2016, 6, 18)));  // the Saturday before
    CHECK(is_public_holiday(date(2016, 11, 5)));        // All Saints' Day
    CHECK(is_public_holiday(date(2020, 10, 31)));
    CHECK(is_public_holiday(date(2016, 9, 4)));  // any Sunday
}

TEST_CASE("eves are not public holidays") {
    CHECK_FALSE(is_public_holiday(date(2016, 6, 24)));
    CHECK_FALSE(is_public_holiday(date(2019, 12, 24)));
    CHECK_FALSE(is_public_holiday(date(2019, 12, 31)));
    CHECK_FALSE(is_public_holiday(date(2016, 3, 24)));
}

TEST_CASE("from 2005 the national day is a public holiday instead of Whit Monday") {
    CHECK(is_public_holiday(date(2004, 5, 31)));
    CHECK_FALSE(is_public_holiday(date(2003, 6, 6)));
    CHECK_FALSE(is_public_holiday(date(2005, 5, 16)));
    CHECK(is_public_holiday(date(2005, 6, 6)));
}

TEST_CASE("Ascension Day on 1 May is one day off, not two") {
    CHECK(public_holidays_on_weekdays(
              Period::between(date(2008, 4, 28), date(2008, 5, 4)).value()) == 1);
}

TEST_CASE("the Easter of the worked example takes two of ten days") {
    CHECK(public_holidays_on_weekdays(
              Period::between(date(2016, 3, 21), date(2016, 4, 1)).value()) == 2);
}

TEST_CASE("holidays on weekdays agree with looking at every day, also over several years") {
    for (int year = 1990; year <= 2100; ++year)
        REQUIRE(public_holidays_on_weekdays(year_of(year)) ==
                static_cast<int>(holidays_on_weekdays(year_of(year)).size()));
    const Period long_one = Period::between(date(2003, 12, 25), date(2006, 1, 6)).value();
    CHECK(public_holidays_on_weekdays(long_one) ==
          static_cast<int>(holidays_on_weekdays(long_one).size()));
}

}  // namespace
}  // namespace underlag
