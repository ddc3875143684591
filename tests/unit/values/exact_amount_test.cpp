#include "underlag/values/exact_amount.hpp"

#include <doctest/doctest.h>

#include <array>
#include <type_traits>
#include <utility>

namespace underlag {
namespace {

static_assert(!std::is_convertible_v<Money, ExactAmount>);
static_assert(!std::is_convertible_v<ExactAmount, Money>);
static_assert(std::is_nothrow_move_constructible_v<ExactAmount>);

constexpr std::array<Decimal, 5> percents{{{184, 2}, {122, 2}, {191, 2}, {172, 2}, {107, 2}}};
const Money base = Money::from_kronor(1530);

// The rate of each year when the next year starts from the rounded one.
std::array<Money, 5> rounded_chain(Rounding rounding) {
    std::array<Money, 5> rates;
    Money rate = base;
    for (std::size_t year = 0; year < percents.size(); ++year)
        rates[year] = rate = ExactAmount{rate}.raised_by_percent(percents[year]).rounded(rounding);
    return rates;
}

std::array<Money, 5> exact_chain(Rounding rounding) {
    std::array<Money, 5> rates;
    ExactAmount rate{base};
    for (std::size_t year = 0; year < percents.size(); ++year) {
        rate = rate.raised_by_percent(percents[year]);
        rates[year] = rate.rounded(rounding);
    }
    return rates;
}

TEST_CASE("an index chain that is rounded to kronor every year") {
    CHECK(rounded_chain(Rounding::krona) ==
          std::array{Money::from_kronor(1558), Money::from_kronor(1577), Money::from_kronor(1607),
                     Money::from_kronor(1635), Money::from_kronor(1652)});
}

TEST_CASE("an index chain that is rounded to öre every year") {
    CHECK(rounded_chain(Rounding::ore) ==
          std::array{Money::from_ore(155'815), Money::from_ore(157'716), Money::from_ore(160'728),
                     Money::from_ore(163'493), Money::from_ore(165'242)});
}

TEST_CASE("an exact index chain gives the same kronor, but other öre from the third step") {
    CHECK(exact_chain(Rounding::krona) == rounded_chain(Rounding::krona));
    const auto exact = exact_chain(Rounding::ore);
    CHECK(exact[0] == Money::from_ore(155'815));
    CHECK(exact[1] == Money::from_ore(157'716));
    CHECK(exact[2] == Money::from_ore(160'729));
}

TEST_CASE("a half is rounded away from zero") {
    const ExactAmount half{Money::from_ore(250)};
    CHECK(half.rounded(Rounding::krona) == Money::from_kronor(3));
    CHECK(ExactAmount{Money::from_ore(249)}.rounded(Rounding::krona) == Money::from_kronor(2));
    CHECK(ExactAmount{Money::from_ore(-250)}.rounded(Rounding::krona) == Money::from_kronor(-3));
    CHECK(ExactAmount{Money::from_ore(-249)}.rounded(Rounding::krona) == Money::from_kronor(-2));
    CHECK(ExactAmount{Money::from_ore(1)}.raised_by_percent({50, 0}).rounded(Rounding::ore) ==
          Money::from_ore(2));
}

TEST_CASE("a negative index lowers the amount") {
    CHECK(ExactAmount{base}.raised_by_percent({-5, 1}).rounded(Rounding::ore) ==
          Money::from_ore(152'235));
}

TEST_CASE("the text has every decimal there is, and at least the öre") {
    const ExactAmount first = ExactAmount{base}.raised_by_percent(percents[0]);
    CHECK(ExactAmount{base}.to_text() == "1530.00");
    CHECK(first.to_text() == "1558.152");
    CHECK(first.raised_by_percent(percents[1]).to_text() == "1577.1614544");
    CHECK(ExactAmount{Money::from_ore(5)}.to_text() == "0.05");
    CHECK(ExactAmount{Money::from_ore(-5)}.to_text() == "-0.05");
    CHECK(ExactAmount{Money::from_ore(1)}.raised_by_percent({-999'999'999, 7}).to_text() ==
          "0.00000000001");
}

TEST_CASE("a hundred years stay exact") {
    ExactAmount amount{Money::from_kronor(1)};
    for (int year = 0; year < 100; ++year)
        amount = amount.raised_by_percent({100, 0});
    CHECK(amount.to_text() == "1267650600228229401496703205376.00");
    for (int year = 0; year < 100; ++year)
        amount = amount.raised_by_percent({-50, 0});
    CHECK(amount.to_text() == "1.00");
}

TEST_CASE("copies are independent") {
    ExactAmount original{base};
    const ExactAmount copy = original;
    original = original.raised_by_percent({100, 0});
    CHECK(copy.to_text() == "1530.00");
    CHECK(original.to_text() == "3060.00");
    original = copy;
    CHECK(original.to_text() == "1530.00");
    const ExactAmount moved = std::move(original);
    CHECK(moved.to_text() == "1530.00");
}

}  // namespace
}  // namespace underlag
