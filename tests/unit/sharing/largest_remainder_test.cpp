#include "underlag/sharing/largest_remainder.hpp"

#include <doctest/doctest.h>

#include <array>

namespace underlag {
namespace {

// 31 December 2024, by kommunkod.
constexpr std::array<Inhabitants, 15> dalarna{{{6752, "2021"},
                                               {10254, "2023"},
                                               {10384, "2026"},
                                               {16137, "2029"},
                                               {10998, "2031"},
                                               {6851, "2034"},
                                               {6882, "2039"},
                                               {10823, "2061"},
                                               {20540, "2062"},
                                               {59945, "2080"},
                                               {51425, "2081"},
                                               {11223, "2082"},
                                               {15281, "2083"},
                                               {22417, "2084"},
                                               {26634, "2085"}}};

std::vector<std::int64_t> kronor(Money amount, std::span<const Inhabitants> sharers) {
    std::vector<std::int64_t> shares;
    for (const QuotaShare& share : share_by_population(amount, 100, sharers))
        shares.push_back(share.amount.ore() / 100);
    return shares;
}

TEST_CASE(
    "the municipalities' half is shared to the krona, where ordinary rounding gives two too many") {
    const std::vector<std::int64_t> expected{47127,  71570, 72477,  112631, 76763,
                                             47818,  48034, 75541,  143363, 418397,
                                             358930, 78333, 106656, 156463, 185897};
    CHECK(kronor(Money::from_kronor(2'000'000), dalarna) == expected);
}

TEST_CASE("what is left goes to the lowest code when all are equal") {
    const std::array<Inhabitants, 3> equal{{{100, "2082"}, {100, "2080"}, {100, "2081"}}};
    CHECK(kronor(Money::from_kronor(10), equal) == std::vector<std::int64_t>{3, 4, 3});
}

TEST_CASE("of equal remainders the larger population comes first") {
    // Quotas of 2 kronor: 0.5 and 1.5.
    const std::array<Inhabitants, 2> two{{{1, "1000"}, {3, "2000"}}};
    CHECK(kronor(Money::from_kronor(2), two) == std::vector<std::int64_t>{0, 2});
}

TEST_CASE("each step is there: floor, remainder, rank and who was rounded up") {
    const std::array<Inhabitants, 3> sharers{{{1, "1"}, {1, "2"}, {2, "3"}}};
    const auto shares = share_by_population(Money::from_kronor(5), 100, sharers);
    // Quotas 1.25, 1.25 and 2.5 of four persons: one krona is left, and goes to the third.
    CHECK(shares[0].floor == 1);
    CHECK(shares[0].remainder == 1);
    CHECK(shares[0].rank == 2);
    CHECK_FALSE(shares[0].is_rounded_up);
    CHECK(shares[2].floor == 2);
    CHECK(shares[2].remainder == 2);
    CHECK(shares[2].rank == 1);
    CHECK(shares[2].amount == Money::from_kronor(3));
    CHECK(quota_text(shares[0], 100, 4) == "1.2500");
}

TEST_CASE("shares can be in öre") {
    const std::array<Inhabitants, 3> sharers{{{1, "1"}, {1, "2"}, {1, "3"}}};
    const auto shares = share_by_population(Money::from_kronor(1), 1, sharers);
    CHECK(shares[0].amount == Money::from_ore(34));
    CHECK(shares[1].amount == Money::from_ore(33));
    CHECK(quota_text(shares[1], 1, 3) == "0.3333");
}

TEST_CASE("a party without people pays nothing") {
    const std::array<Inhabitants, 2> sharers{{{0, "1"}, {7, "2"}}};
    CHECK(kronor(Money::from_kronor(9), sharers) == std::vector<std::int64_t>{0, 9});
}

TEST_CASE("a hundred thousand million kronor among a country's people does not overflow") {
    const std::array<Inhabitants, 2> sharers{{{10'000'000, "1"}, {1, "2"}}};
    const auto shares = kronor(Money::from_kronor(100'000'000'000), sharers);
    CHECK(shares[0] + shares[1] == 100'000'000'000);
    CHECK(shares[1] == 10'000);
}

}  // namespace
}  // namespace underlag
