// A student's days on both sides: each on exactly one of both, only ours and only theirs.
#include "underlag/followup/compared_days.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

constexpr std::uint32_t aso = 0;
constexpr std::uint32_t ek = 1;

Date day(int month, int number) {
    return Date::from_ymd(2016, month, number).value();
}

// Mondays to Fridays of the period, at 306 kr a day.
ComparedRow row(std::optional<std::uint32_t> unit, Date first, Date last) {
    ComparedRow made{.unit = unit};
    for (Date at = first; at <= last; at = at.plus_days(1))
        if (!at.is_weekend())
            made.days.push_back(at);
    made.paid = static_cast<int>(made.days.size());
    made.amount = Money::from_kronor(306 * made.paid);
    return made;
}

ComparedRow without_dates(std::optional<std::uint32_t> unit, int days) {
    return {.unit = unit, .paid = days, .amount = Money::from_kronor(306 * days)};
}

ComparedRow worth(ComparedRow made, int kronor) {
    made.amount = Money::from_kronor(kronor);
    return made;
}

ComparedRow paid(ComparedRow made, int days) {
    made.paid = days;
    made.amount = Money::from_kronor(306 * days);
    return made;
}

ComparedStudent compare(const std::vector<ComparedRow>& ours,
                        const std::vector<ComparedRow>& theirs) {
    ComparedStudent compared = compare_days(ours, theirs);
    CHECK(compared.figures.adds_up());
    SideBySide of_units;
    for (const UnitFigures& unit : compared.units)
        of_units += unit.figures;
    CHECK(of_units.ours == compared.figures.ours);
    CHECK(of_units.theirs == compared.figures.theirs);
    CHECK(of_units.both == compared.figures.both);
    return compared;
}

const ComparedRow five_weeks = row(aso, day(9, 5), day(10, 7));

TEST_CASE("the same period at the same unit is alike") {
    const ComparedStudent compared = compare({five_weeks}, {five_weeks});
    REQUIRE(compared.groups.size() == 1);
    CHECK(compared.groups[0].is_alike());
    CHECK(compared.figures.both == Figures{25, Money::from_kronor(7650)});
}

TEST_CASE("a period that ends on Friday on one side and on Sunday on the other has the same days") {
    const ComparedStudent compared = compare({five_weeks}, {row(aso, day(9, 5), day(10, 9))});
    CHECK(compared.groups[0].is_alike());
}

TEST_CASE("what one side does not have is on the other alone") {
    const ComparedStudent compared = compare({five_weeks}, {});
    REQUIRE(compared.groups.size() == 1);
    CHECK_FALSE(compared.groups[0].is_on_both());
    CHECK(compared.figures.only_ours == Figures{25, Money::from_kronor(7650)});
    CHECK(compare({}, {five_weeks}).figures.only_theirs.days == 25);
}

TEST_CASE("of a shorter period the days that are missing are on one side alone") {
    const ComparedStudent compared = compare({five_weeks}, {row(aso, day(9, 12), day(10, 7))});
    REQUIRE(compared.groups.size() == 1);
    CHECK(compared.figures.both.days == 20);
    CHECK(compared.figures.only_ours == Figures{5, Money::from_kronor(1530)});
    CHECK(compared.figures.only_theirs.days == 0);
    CHECK(compared.groups[0].differences.dates);
    CHECK(compared.groups[0].differences.days);
    CHECK_FALSE(compared.groups[0].differences.unit);
}

TEST_CASE("one period of ours may be two rows of theirs") {
    const ComparedStudent compared =
        compare({five_weeks}, {row(aso, day(9, 5), day(9, 16)), row(aso, day(9, 19), day(10, 7))});
    REQUIRE(compared.groups.size() == 1);
    CHECK(compared.groups[0].theirs.size() == 2);
    CHECK(compared.groups[0].is_alike());
}

TEST_CASE("the same days at two units are only ours and only theirs, and the unit differs") {
    const ComparedStudent compared = compare({five_weeks}, {row(ek, day(9, 5), day(10, 7))});
    REQUIRE(compared.groups.size() == 1);
    CHECK(compared.groups[0].differences.unit);
    CHECK_FALSE(compared.groups[0].differences.dates);
    CHECK(compared.figures.both.days == 0);
    CHECK(compared.figures.only_ours.days == 25);
    CHECK(compared.figures.only_theirs.days == 25);
    REQUIRE(compared.units.size() == 2);
    CHECK(compared.units[0].unit == aso);
    CHECK(compared.units[1].figures.only_theirs.days == 25);
}

TEST_CASE("a unit that is not told is that of the days it is matched with") {
    const ComparedStudent compared = compare({five_weeks, row(ek, day(10, 10), day(10, 14))},
                                             {row(std::nullopt, day(9, 5), day(10, 14))});
    CHECK(compared.figures.both.days == 30);
    REQUIRE(compared.units.size() == 2);
    CHECK(compared.units[0].figures.theirs.days == 25);
    CHECK(compared.units[1].figures.theirs.days == 5);
    REQUIRE(compared.groups.size() == 1);
    CHECK(compared.groups[0].is_alike());
}

TEST_CASE("a row that tells only how many is set against as many days") {
    CHECK(compare({five_weeks}, {without_dates(aso, 25)}).groups[0].is_alike());
    const ComparedStudent fewer = compare({five_weeks}, {without_dates(std::nullopt, 20)});
    CHECK(fewer.figures.both.days == 20);
    CHECK(fewer.figures.only_ours.days == 5);
    CHECK(fewer.groups[0].differences.days);
    CHECK_FALSE(fewer.groups[0].differences.dates);
    const ComparedStudent more = compare({five_weeks}, {without_dates(aso, 26)});
    CHECK(more.figures.only_theirs == Figures{1, Money::from_kronor(306)});
}

TEST_CASE("of fewer days than the period has, those are paid that the others have") {
    const ComparedStudent compared =
        compare({paid(five_weeks, 20)}, {row(aso, day(9, 12), day(10, 7))});
    CHECK(compared.figures.both.days == 20);
    CHECK(compared.figures.only_theirs.days == 0);
    CHECK(compared.groups[0].differences.dates);
    const ComparedStudent both = compare({paid(five_weeks, 20)}, {paid(five_weeks, 20)});
    CHECK(both.groups[0].is_alike());
}

TEST_CASE("other kronor for the same days differ, and each side keeps its own") {
    const ComparedStudent compared = compare({five_weeks}, {worth(five_weeks, 7600)});
    CHECK(compared.groups[0].differences.amount);
    CHECK_FALSE(compared.groups[0].differences.days);
    CHECK(compared.figures.both.amount == Money::from_kronor(7650));
    CHECK(compared.figures.both_as_theirs.amount == Money::from_kronor(7600));
}

TEST_CASE("kronor without a day are counted on their side, beside the student's days") {
    const ComparedRow kronor = worth({.unit = aso}, 500);
    const ComparedStudent beside = compare({five_weeks}, {worth(five_weeks, 7150), kronor});
    REQUIRE(beside.groups.size() == 1);
    CHECK(beside.groups[0].theirs.size() == 2);
    CHECK(beside.figures.theirs == Figures{25, Money::from_kronor(7650)});
    CHECK(beside.figures.only_theirs == Figures{0, Money::from_kronor(500)});
    CHECK(beside.groups[0].is_alike());  // the same days and kronor, on two rows
    const ComparedStudent instead = compare({five_weeks}, {worth({.unit = aso}, 7650)});
    REQUIRE(instead.groups.size() == 1);
    CHECK(instead.groups[0].differences.days);
    CHECK_FALSE(instead.groups[0].differences.amount);
    const ComparedStudent alone = compare({}, {worth({.unit = std::nullopt}, -6120)});
    REQUIRE(alone.groups.size() == 1);
    CHECK(alone.figures.only_theirs == Figures{0, Money::from_kronor(-6120)});
    CHECK(compare({}, {{.unit = aso}}).groups.empty());
}

TEST_CASE("kronor that do not divide into days are kept to the öre") {
    ComparedRow odd = five_weeks;
    odd.amount = Money::from_ore(100001);
    const ComparedStudent compared = compare({odd}, {row(aso, day(9, 5), day(9, 7))});
    CHECK(compared.figures.ours.amount == Money::from_ore(100001));
    CHECK(compared.figures.both.amount + compared.figures.only_ours.amount ==
          Money::from_ore(100001));
}

TEST_CASE("without kronor of their own, a day on both sides is worth what ours is") {
    ComparedRow theirs = worth(five_weeks, 1);
    theirs.has_our_rate = true;
    const ComparedStudent compared = compare({five_weeks}, {theirs});
    CHECK(compared.groups[0].is_alike());
    CHECK(compared.figures.both_as_theirs.amount == Money::from_kronor(7650));
}

TEST_CASE("a placement that was moved in time is one question, not two") {
    const ComparedStudent compared = compare({five_weeks}, {row(aso, day(11, 7), day(12, 9))});
    REQUIRE(compared.groups.size() == 1);
    CHECK(compared.groups[0].differences.dates);
    CHECK(compared.figures.only_ours.days == 25);
    CHECK(compared.figures.only_theirs.days == 25);
    CHECK(compare({five_weeks}, {row(ek, day(11, 7), day(12, 9))}).groups.size() == 2);
}

TEST_CASE("the same day twice on one side is once on both") {
    const ComparedStudent compared = compare({five_weeks}, {five_weeks, five_weeks});
    CHECK(compared.figures.both.days == 25);
    REQUIRE(compared.groups.size() == 2);
    CHECK(compared.groups[0].is_alike());
    CHECK(compared.groups[1].ours.empty());
    CHECK(compared.groups[1].figures.only_theirs.days == 25);
}

TEST_CASE("rows of which nothing is paid are left out") {
    const ComparedStudent compared = compare({paid(five_weeks, 0)}, {});
    CHECK(compared.groups.empty());
    CHECK(compared.units.empty());
}

}  // namespace
}  // namespace underlag
