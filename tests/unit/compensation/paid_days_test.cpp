#include "underlag/compensation/compensation.hpp"

#include <doctest/doctest.h>

using namespace underlag;

namespace {

constexpr Term autumn_2016{2016, Season::autumn};
constexpr Term spring_2017{2017, Season::spring};

Period period(Date first, Date last) {
    return Period::between(first, last).value();
}

int paid(Date first, Date last, HolidayPolicy policy = HolidayPolicy::paid) {
    return count_days(period(first, last), policy, std::nullopt).paid();
}

}  // namespace

TEST_CASE("whole weeks from Monday to Friday count five days each") {
    CHECK(paid(date(2016, 9, 5), date(2016, 10, 7)) == 25);
}

TEST_CASE("a period that ends on a Sunday is worth what it is worth on the Friday before") {
    CHECK(paid(date(2016, 9, 5), date(2016, 10, 9)) == 25);
}

TEST_CASE("a period that begins and ends in mid-week counts the days themselves") {
    CHECK(paid(date(2016, 10, 12), date(2016, 11, 4)) == 18);
}

TEST_CASE("a placement of one day is one day") {
    CHECK(paid(date(2016, 11, 15), date(2016, 11, 15)) == 1);
}

TEST_CASE("public holidays stay in unless the agreement leaves them unpaid") {
    const Date monday = date(2016, 3, 21);  // Good Friday 25 March, Easter Monday 28 March
    const Date friday = date(2016, 4, 1);
    CHECK(paid(monday, friday) == 10);
    CHECK(paid(monday, friday, HolidayPolicy::unpaid) == 8);
    const DayCount steps = count_days(period(monday, friday), HolidayPolicy::unpaid, std::nullopt);
    CHECK(steps.weekdays == 10);
    CHECK(steps.unpaid_holidays == 2);
}

TEST_CASE("a weekend has no days unless the list states them") {
    const Period weekend = period(date(2016, 10, 15), date(2016, 10, 16));
    CHECK(count_days(weekend, HolidayPolicy::paid, std::nullopt).paid() == 0);
    CHECK(term_parts(weekend, HolidayPolicy::paid, std::nullopt).empty());

    const auto parts = term_parts(weekend, HolidayPolicy::paid, 2);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].count.paid() == 2);
    CHECK(compensation(Money::from_kronor(1530), parts[0].count.paid()) == Money::from_kronor(612));
}

TEST_CASE("stated days beat the calendar and its holidays") {
    const Period easter = period(date(2016, 3, 21), date(2016, 4, 1));
    const DayCount count = count_days(easter, HolidayPolicy::unpaid, 10);
    CHECK(count.calendar() == 8);
    CHECK(count.paid() == 10);
}

TEST_CASE("a placement over new year has a part in each term") {
    const auto parts = term_parts(period(date(2016, 12, 12), date(2017, 1, 20)),
                                  HolidayPolicy::paid, std::nullopt);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].term == autumn_2016);
    CHECK(parts[0].period == period(date(2016, 12, 12), date(2016, 12, 31)));
    CHECK(parts[0].count.paid() == 15);
    CHECK(parts[1].term == spring_2017);
    CHECK(parts[1].period == period(date(2017, 1, 1), date(2017, 1, 20)));
    CHECK(parts[1].count.paid() == 15);
    CHECK(compensation(Money::from_kronor(1530), 15) == Money::from_kronor(4590));
    CHECK(compensation(Money::from_kronor(1551), 15) == Money::from_kronor(4653));
}

TEST_CASE("a new year inside one week divides the week") {
    const auto parts =
        term_parts(period(date(2024, 12, 30), date(2025, 1, 3)), HolidayPolicy::paid, std::nullopt);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].count.paid() == 2);
    CHECK(parts[1].count.paid() == 3);
    CHECK(compensation(Money::from_kronor(1700), 2) == Money::from_kronor(680));
    CHECK(compensation(Money::from_kronor(1758), 3) == Money::from_ore(105'480));
}

TEST_CASE("a term that only a weekend reaches into has no part") {
    // 31 December 2016 is a Saturday, 1 January 2017 a Sunday.
    const auto parts =
        term_parts(period(date(2016, 12, 27), date(2017, 1, 1)), HolidayPolicy::paid, std::nullopt);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].term == autumn_2016);
    CHECK(parts[0].count.paid() == 4);
}

TEST_CASE("a term in which every weekday is an unpaid holiday has no part") {
    // 1 January 2026 is a Thursday.
    const Period over_new_year = period(date(2025, 12, 29), date(2026, 1, 1));
    CHECK(term_parts(over_new_year, HolidayPolicy::paid, std::nullopt).size() == 2);
    CHECK(term_parts(over_new_year, HolidayPolicy::unpaid, std::nullopt).size() == 1);
}

TEST_CASE("a placement longer than a term has a part in every term it crosses") {
    const auto parts =
        term_parts(period(date(2016, 6, 1), date(2017, 7, 31)), HolidayPolicy::paid, std::nullopt);
    REQUIRE(parts.size() == 4);
    CHECK(parts[1].period == period_of(autumn_2016));
    CHECK(parts[2].period == period_of(spring_2017));
}

TEST_CASE("stated days that cross a term border are shared by the calendar") {
    const auto parts =
        term_parts(period(date(2016, 12, 12), date(2017, 1, 20)), HolidayPolicy::paid, 30);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].count.paid() == 15);
    CHECK(parts[1].count.paid() == 15);
}

TEST_CASE("the part in one term is the one among all parts") {
    const Period over_new_year = period(date(2016, 12, 12), date(2017, 1, 20));
    const auto part = part_in_term(over_new_year, spring_2017, HolidayPolicy::paid, std::nullopt);
    REQUIRE(part);
    CHECK(part->period.first() == date(2017, 1, 1));
    CHECK(part->count.paid() == 15);
    CHECK_FALSE(
        part_in_term(over_new_year, {2017, Season::autumn}, HolidayPolicy::paid, std::nullopt));
}

TEST_CASE("a border is crossed between 30 June and 1 July and between 31 December and 1 January") {
    CHECK(crosses_term_border(period(date(2016, 6, 30), date(2016, 7, 1))));
    CHECK(crosses_term_border(period(date(2016, 12, 31), date(2017, 1, 1))));
    CHECK_FALSE(crosses_term_border(period(date(2016, 7, 1), date(2016, 12, 31))));
}

TEST_CASE("no more days are possible than five a week touched, nor than the calendar has") {
    CHECK(most_days_possible(period(date(2016, 9, 5), date(2016, 9, 9))) == 5);
    CHECK(most_days_possible(period(date(2016, 9, 5), date(2016, 9, 11))) == 5);
    CHECK(most_days_possible(period(date(2016, 10, 15), date(2016, 10, 16))) == 2);
    CHECK(most_days_possible(period(date(2016, 9, 9), date(2016, 9, 12))) ==
          4);  // Friday to Monday
    CHECK(most_days_possible(period(date(2016, 9, 7), date(2016, 9, 17))) == 10);  // eleven days
}
