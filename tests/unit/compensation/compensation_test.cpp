#include "underlag/compensation/compensation.hpp"

#include <doctest/doctest.h>

using namespace underlag;

namespace {
constexpr Money rate_2016 = Money::from_kronor(1530);
constexpr Money rate_with_ore = Money::from_ore(155'813);
}  // namespace

TEST_CASE("five days are a week and are worth the week rate") {
    CHECK(compensation(rate_2016, 5) == rate_2016);
    CHECK(compensation(rate_2016, 25) == Money::from_kronor(7650));
}

TEST_CASE("a day is a fifth of a week") {
    CHECK(compensation(rate_2016, 1) == Money::from_kronor(306));
    CHECK(compensation(rate_2016, 18) == Money::from_kronor(5508));
}

TEST_CASE("a part of a week is worth öre where the rate is not even in fifths") {
    CHECK(compensation(Money::from_kronor(1758), 3) == Money::from_ore(105'480));
    CHECK(compensation(rate_with_ore, 1) == Money::from_ore(31'163));
    CHECK(compensation(rate_with_ore, 2) == Money::from_ore(62'325));
    CHECK(compensation(rate_with_ore, 3) == Money::from_ore(93'488));
}

TEST_CASE("a line is rounded once, not per day") {
    // Per day 311,626 kr: thirteen times the rounded day would be 4 051,19.
    CHECK(compensation(rate_with_ore, 13) == Money::from_ore(405'114));
}

TEST_CASE("no days are worth nothing") {
    CHECK(compensation(rate_2016, 0) == Money{});
}

TEST_CASE("weeks are days by five, with one decimal") {
    CHECK(weeks_text(25, ',') == "5,0");
    CHECK(weeks_text(18, ',') == "3,6");
    CHECK(weeks_text(1, '.') == "0.2");
    CHECK(weeks_text(0, '.') == "0.0");
    CHECK(weeks_text(5'000'000'004, ',') == "1000000000,8");
}
