#include "underlag/values/date.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace underlag {
namespace {

static_assert(!std::is_convertible_v<int, Date> && !std::is_constructible_v<Date, int>);
static_assert(!std::is_convertible_v<Date, int>);
static_assert(!std::is_convertible_v<std::chrono::sys_days, Date>);

static_assert(!Date::from_ymd(2016, 6, 31) && !Date::from_ymd(2015, 2, 29));
static_assert(Date::from_ymd(2016, 2, 29) && !Date::from_ymd(2100, 2, 29));
static_assert(!Date::from_ymd(2016, 0, 1) && !Date::from_ymd(2016, 13, 1));
static_assert(!Date::from_ymd(2016, 1, 0) && !Date::from_ymd(2016, 257, 1));
static_assert(!Date::from_ymd(-1, 1, 1) && !Date::from_ymd(10000, 1, 1));
static_assert(Date::from_ymd(0, 1, 1) && Date::from_ymd(9999, 12, 31));

static_assert(Date{} == date(1970, 1, 1));
static_assert(date(2016, 9, 5).year() == 2016);
static_assert(date(2016, 9, 5).month() == 9);
static_assert(date(2016, 9, 5).day() == 5);
static_assert(date(2016, 9, 5).weekday() == 1 && date(2016, 10, 9).weekday() == 7);
static_assert(!date(2016, 10, 14).is_weekend() && date(2016, 10, 15).is_weekend());
static_assert(days_between(date(2016, 2, 28), date(2016, 3, 1)) == 2);
static_assert(days_between(date(2017, 1, 1), date(2016, 12, 31)) == -1);
static_assert(date(2016, 12, 31).plus_days(1) == date(2017, 1, 1));
static_assert(date(2016, 12, 31) < date(2017, 1, 1));
static_assert(Date::from_days_since_1970(-1) == date(1969, 12, 31));
static_assert(date(1970, 1, 2).days_since_1970() == 1);

TEST_CASE("a date is written year first with all its zeros") {
    CHECK(to_text(date(2016, 9, 5)) == "2016-09-05");
    CHECK(to_text(date(45, 1, 2)) == "0045-01-02");
}

TEST_CASE("every day of a leap year is read back as it was written") {
    for (Date day = date(2016, 1, 1); day < date(2017, 1, 1); day = day.plus_days(1))
        CHECK(parse_iso_date(to_text(day)) == day);
}

TEST_CASE("only year-month-day with all its digits is an ISO date") {
    for (const char* text :
         {"", "2016-9-5", "2016-09-5", "20160905", "2016/09/05", "16-09-05", "2016-09-05 ",
          " 2016-09-05", "2016-09-05 00:00:00", "2016-06-31", "2016-13-01", "2016-00-01",
          "+016-09-05", "2016-09- 5", "2016--9-05"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_date(text).has_value());
    }
}

}  // namespace
}  // namespace underlag
