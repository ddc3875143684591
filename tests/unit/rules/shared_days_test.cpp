#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <set>

#include "underlag/rules/same_student.hpp"

namespace underlag {
namespace {

Period period(Date first, int days) {
    return Period::between(first, first.plus_days(days - 1)).value();
}

constexpr Date monday = date(2016, 9, 5);

TEST_CASE("days fit when every placement has weekdays enough of its own") {
    CHECK(fit_the_weekdays_together({}));
    CHECK(fit_the_weekdays_together({{period(monday, 5), 3}, {period(monday, 5), 2}}));
    CHECK_FALSE(fit_the_weekdays_together({{period(monday, 5), 3}, {period(monday, 5), 3}}));
    CHECK_FALSE(fit_the_weekdays_together({{period(monday, 7), 6}}));  // no weekends
    CHECK(fit_the_weekdays_together({{period(monday, 12), 5}, {period(monday, 5), 5}}));
    CHECK(fit_the_weekdays_together({{period(monday.plus_days(5), 2), 0}}));
}

TEST_CASE("a short placement inside a long one comes first") {
    CHECK(fit_the_weekdays_together({{period(monday, 5), 4}, {period(monday.plus_days(2), 1), 1}}));
    CHECK_FALSE(
        fit_the_weekdays_together({{period(monday, 5), 5}, {period(monday.plus_days(2), 1), 1}}));
}

// Tries every weekday for every day that is wanted.
bool fit_by_trying(const std::vector<DaysWanted>& wanted) {
    std::set<int> used;
    std::function<bool(std::size_t, int, int)> place = [&](std::size_t index, int left, int from) {
        if (index == wanted.size())
            return true;
        if (left == 0)
            return index + 1 == wanted.size() || place(index + 1, wanted[index + 1].days, 0);
        for (int offset = from; offset < wanted[index].period.days(); ++offset) {
            const Date day = wanted[index].period.first().plus_days(offset);
            if (day.is_weekend() || !used.insert(day.days_since_1970()).second)
                continue;
            if (place(index, left - 1, offset + 1))
                return true;
            used.erase(day.days_since_1970());
        }
        return false;
    };
    return wanted.empty() || place(0, wanted[0].days, 0);
}

TEST_CASE("it says what trying every way says") {
    std::mt19937 random(4711);
    const auto below = [&](int limit) { return static_cast<int>(random() % unsigned(limit)); };
    int fits = 0;
    for (int round = 0; round < 3'000; ++round) {
        std::vector<DaysWanted> wanted;
        for (int count = 1 + below(4); count > 0; --count)
            wanted.push_back({period(monday.plus_days(below(10)), 1 + below(9)), below(4)});
        const bool expected = fit_by_trying(wanted);
        fits += expected ? 1 : 0;
        CHECK(fit_the_weekdays_together(wanted) == expected);
    }
    CHECK(fits > 500);
    CHECK(fits < 2'500);
}

}  // namespace
}  // namespace underlag
