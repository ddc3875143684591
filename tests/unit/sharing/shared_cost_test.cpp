#include "underlag/sharing/shared_cost.hpp"

#include <doctest/doctest.h>

#include <numeric>

namespace underlag {
namespace {

// The half of the region, and that of three municipalities.
CostSharing example() {
    CostSharing sharing;
    sharing.id = "RSS";
    sharing.cost.rates.base = Money::from_kronor(4'000'000);
    sharing.cost.rates.price_year = 2023;
    sharing.cost.index = {{2024, {277, 2}, "exempel", false, {}},
                          {2025, {193, 2}, "exempel", true, {}}};
    sharing.parts = {{.name = "Region Dalarna", .percent = {50, 0}},
                     {.name = "Länets kommuner", .percent = {50, 0}, .by_population = true}};
    sharing.parties = {{.id = "falun", .code = "2080", .name = "Falu kommun"},
                       {.id = "borlange", .code = "2081", .name = "Borlänge kommun"},
                       {.id = "mora", .code = "2062", .name = "Mora kommun"}};
    return sharing;
}

TEST_CASE("the cost of a later year is raised by every year's index in turn") {
    const auto shared = share_cost(example(), 2025, {1, 1, 1});
    REQUIRE(shared);
    CHECK(shared->cost.amount == Money::from_kronor(4'190'138));
    REQUIRE(shared->cost.steps.size() == 2);
    CHECK(shared->cost.steps[0].rounded == Money::from_kronor(4'110'800));
    CHECK(shared->cost.steps[1].exact == "4190138.44");
    CHECK(shared->cost.is_preliminary());
    CHECK(shared->parts[0].amount == Money::from_kronor(2'095'069));
    CHECK(shared->parts[1].amount == Money::from_kronor(2'095'069));
}

TEST_CASE("a year without an index is told of, not taken as nought per cent") {
    const auto shared = share_cost(example(), 2026, {1, 1, 1});
    REQUIRE_FALSE(shared);
    CHECK(shared.error().missing_year == 2026);
}

TEST_CASE("the odd krona of the split goes to the first part") {
    CostSharing sharing = example();
    sharing.cost.rates.base = Money::from_kronor(101);
    const auto shared = share_cost(sharing, 2023, {1, 1, 1});
    REQUIRE(shared);
    CHECK(shared->parts[0].amount == Money::from_kronor(51));
    CHECK(shared->parts[0].has_odd_unit);
    CHECK(shared->parts[1].amount == Money::from_kronor(50));
    CHECK_FALSE(shared->parts[1].has_odd_unit);
}

TEST_CASE("a cost with öre is rounded to kronor before it is split, and both are kept") {
    CostSharing sharing = example();
    sharing.cost.rates.base = Money::from_ore(10'050);
    const auto shared = share_cost(sharing, 2023, {1, 1, 1});
    REQUIRE(shared);
    CHECK(shared->before_rounding == Money::from_ore(10'050));
    CHECK(shared->cost.amount == Money::from_kronor(101));
    sharing.cost.rounding = Rounding::ore;
    CHECK(share_cost(sharing, 2023, {1, 1, 1})->cost.amount == Money::from_ore(10'050));
}

TEST_CASE("a party pays its own part and its share of the parts by population") {
    CostSharing sharing = example();
    sharing.parts[0].party = 2;
    const auto shared = share_cost(sharing, 2023, {50, 30, 20});
    REQUIRE(shared);
    CHECK(amount_of(*shared, sharing, 0) == Money::from_kronor(1'000'000));
    CHECK(amount_of(*shared, sharing, 1) == Money::from_kronor(600'000));
    CHECK(amount_of(*shared, sharing, 2) == Money::from_kronor(2'400'000));
    CHECK(population_percent(shared->parts[1].shares[0], shared->parts[1]) == "50.00");
}

TEST_CASE("the per cent of the people has two decimals, rounded half away from zero") {
    const PartOfCost part{.population = 286'546};
    CHECK(population_percent({.population = 59'945}, part) == "20.92");
    CHECK(population_percent({.population = 6'752}, part) == "2.36");
    CHECK(population_percent({.population = 1}, PartOfCost{.population = 20'000}) == "0.01");
}

TEST_CASE("parts of uneven percentages sum to the cost") {
    CostSharing sharing = example();
    sharing.parts = {{.name = "a", .percent = {3333, 2}},
                     {.name = "b", .percent = {3333, 2}},
                     {.name = "c", .percent = {3334, 2}}};
    sharing.cost.rates.base = Money::from_kronor(100);
    const auto shared = share_cost(sharing, 2023, {1, 1, 1});
    REQUIRE(shared);
    Money sum;
    for (const PartOfCost& part : shared->parts)
        sum += part.amount;
    CHECK(sum == Money::from_kronor(100));
}

}  // namespace
}  // namespace underlag
