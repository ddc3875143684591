#include "underlag/invoicing/agreement_dates.hpp"

#include <doctest/doctest.h>

using namespace underlag;

namespace {

void check(const AgreementDate& coming, AgreementDate::What what, Term term, Date day) {
    CHECK(coming.what == what);
    CHECK(coming.term == term);
    CHECK(coming.day == day);
}

}  // namespace

TEST_CASE("the coming year has each of the agreement's dates once, the nearest first") {
    using enum AgreementDate::What;
    const auto coming = coming_dates(date(2016, 12, 1));
    check(coming[0], invoicing, {2016, Season::autumn}, date(2016, 12, 15));
    check(coming[1], periods_announced, {2017, Season::autumn}, date(2017, 3, 15));
    check(coming[2], places_answered, {2017, Season::autumn}, date(2017, 5, 15));
    check(coming[3], invoicing, {2017, Season::spring}, date(2017, 6, 15));
    check(coming[4], periods_announced, {2018, Season::spring}, date(2017, 9, 15));
    check(coming[5], places_answered, {2018, Season::spring}, date(2017, 11, 15));
}

TEST_CASE("a date is still coming on its own day, and not the day after") {
    CHECK(coming_dates(date(2016, 12, 15))[0].day == date(2016, 12, 15));
    CHECK(coming_dates(date(2016, 12, 16))[0].day == date(2017, 3, 15));
    CHECK(coming_dates(date(2016, 12, 16))[5].day == date(2017, 12, 15));
}

TEST_CASE("the last weekday of a date on a weekend is the Friday before") {
    CHECK(last_weekday_until(date(2018, 12, 15)) == date(2018, 12, 14));  // a Saturday
    CHECK(last_weekday_until(date(2025, 6, 15)) == date(2025, 6, 13));    // a Sunday
    CHECK(last_weekday_until(date(2016, 12, 15)) == date(2016, 12, 15));  // a Thursday
}
