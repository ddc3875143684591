#include "underlag/values/money.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

namespace underlag {
namespace {

template <typename A, typename B>
concept Addable = requires(A a, B b) {
    a + b;
};
template <typename A, typename B>
concept Subtractable = requires(A a, B b) {
    a - b;
};
template <typename A, typename B>
concept Multipliable = requires(A a, B b) {
    a* b;
};
template <typename A, typename B>
concept Divisible = requires(A a, B b) {
    a / b;
};
template <typename A, typename B>
concept Comparable = requires(A a, B b) {
    a < b;
};
template <typename A, typename B>
concept Increasable = requires(A a, B b) {
    a += b;
};

static_assert(Addable<Money, Money> && Subtractable<Money, Money> && Comparable<Money, Money>);
static_assert(!Addable<Money, int> && !Addable<int, Money>);
static_assert(!Subtractable<Money, int> && !Subtractable<int, Money>);
static_assert(!Increasable<Money&, int>);
static_assert(!Multipliable<Money, int> && !Multipliable<Money, Money>);
static_assert(!Divisible<Money, int> && !Divisible<Money, Money>);
static_assert(!Comparable<Money, int> && !std::is_convertible_v<Money, bool>);
static_assert(!std::is_convertible_v<int, Money> && !std::is_convertible_v<Money, int>);
static_assert(!std::is_constructible_v<Money, int> &&
              !std::is_constructible_v<Money, std::int64_t>);
static_assert(!std::is_constructible_v<Money, double>);
static_assert(!std::is_constructible_v<std::int64_t, Money>);
static_assert(std::is_trivially_copyable_v<Money> && sizeof(Money) == sizeof(std::int64_t));

static_assert(Money{} == Money::from_ore(0));
static_assert(Money::from_kronor(1530) == Money::from_ore(153'000));
static_assert(Money::from_kronor(2) + Money::from_ore(50) == Money::from_ore(250));
static_assert(Money::from_ore(50) - Money::from_kronor(2) == -Money::from_ore(150));
static_assert(Money::from_ore(-1) < Money{} && Money{} < Money::from_ore(1));

static_assert(divide_half_away(1, 2) == 1 && divide_half_away(-1, 2) == -1);
static_assert(divide_half_away(2, 5) == 0 && divide_half_away(3, 5) == 1);
static_assert(divide_half_away(-2, 5) == 0 && divide_half_away(-3, 5) == -1);
static_assert(divide_half_away(7, 1) == 7);
static_assert(divide_half_away(std::numeric_limits<std::int64_t>::max(),
                               std::numeric_limits<std::int64_t>::max()) == 1);

// Days of a week at a rate with öre: 1558,13 kr.
constexpr Money days_at_odd_rate(int days) {
    return scaled(Money::from_ore(155'813), days, 5);
}
static_assert(days_at_odd_rate(1) == Money::from_ore(31'163));
static_assert(days_at_odd_rate(2) == Money::from_ore(62'325));
static_assert(days_at_odd_rate(3) == Money::from_ore(93'488));
static_assert(days_at_odd_rate(13) == Money::from_ore(405'114));
static_assert(scaled(Money::from_kronor(1530), 18, 5) == Money::from_kronor(5508));
static_assert(scaled(Money::from_ore(-1), 1, 2) == Money::from_ore(-1));

TEST_CASE("amounts add up in place") {
    Money total;
    total += Money::from_kronor(306);
    total += Money::from_ore(75);
    CHECK(total == Money::from_ore(30'675));
}

TEST_CASE("Swedish text has a no-break space between thousands and a comma before the öre") {
    CHECK(to_text(Money::from_kronor(7650)) == "7\u00A0650,00");
    CHECK(to_text(Money::from_ore(30'605)) == "306,05");
    CHECK(to_text(Money::from_kronor(1'234'567)) == "1\u00A0234\u00A0567,00");
    CHECK(to_text(Money::from_kronor(123'456)) == "123\u00A0456,00");
    CHECK(to_text(Money{}) == "0,00");
}

TEST_CASE("Swedish text has the minus sign, not a hyphen") {
    CHECK(to_text(Money::from_kronor(-1530)) == "\u22121\u00A0530,00");
    CHECK(to_text(Money::from_ore(-5)) == "\u22120,05");
}

TEST_CASE("decimal text is for programs: a point, no spaces, an ASCII minus") {
    CHECK(to_decimal_text(Money::from_kronor(7650)) == "7650.00");
    CHECK(to_decimal_text(Money::from_ore(-5)) == "-0.05");
    CHECK(to_decimal_text(Money{}) == "0.00");
}

TEST_CASE("the lowest amount there is has a text") {
    const Money lowest = Money::from_ore(std::numeric_limits<std::int64_t>::min());
    CHECK(to_decimal_text(lowest) == "-92233720368547758.08");
}

}  // namespace
}  // namespace underlag
