// Shares of a cost sum to it exactly, are less than a unit from their quotas, and follow the
// people.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <string>
#include <vector>

#include "underlag/sharing/largest_remainder.hpp"

using namespace underlag;

namespace {

__extension__ using Wide = __int128;

struct Shared {
    std::int64_t unit = 100;
    std::int64_t units = 0;
    std::int64_t people = 0;
    std::vector<std::string> codes;
    std::vector<Inhabitants> parties;
    std::vector<QuotaShare> shares;
};

Shared any_sharing() {
    Shared made;
    made.unit = *rc::gen::element<std::int64_t>(1, 100);
    made.units = *rc::gen::inRange<std::int64_t>(0, 10'000'000'000);
    const auto count = *rc::gen::inRange<std::size_t>(1, 300);
    made.codes.reserve(count);
    for (std::size_t party = 0; party < count; ++party) {
        made.codes.push_back(std::to_string(1000 + party));
        const auto people = *rc::gen::inRange<std::int64_t>(party == 0 ? 1 : 0, 1'000'000);
        made.parties.push_back({people, made.codes.back()});
        made.people += people;
    }
    made.shares =
        share_by_population(Money::from_ore(made.units * made.unit), made.unit, made.parties);
    return made;
}

}  // namespace

TEST_CASE("shares sum to the part exactly") {
    CHECK(rc::check([] {
        const Shared made = any_sharing();
        Money sum;
        for (const QuotaShare& share : made.shares)
            sum += share.amount;
        RC_ASSERT(sum.ore() == made.units * made.unit);
    }));
}

TEST_CASE("no share is a unit or more from its quota") {
    CHECK(rc::check([] {
        const Shared made = any_sharing();
        for (std::size_t party = 0; party < made.shares.size(); ++party) {
            // All times the people of all, so that nothing is rounded here.
            const Wide quota = Wide{made.units} * made.parties[party].population;
            const Wide share = Wide{made.shares[party].amount.ore() / made.unit} * made.people;
            RC_ASSERT(share - quota < made.people);
            RC_ASSERT(quota - share < made.people);
        }
    }));
}

TEST_CASE("a party with more people never pays less") {
    CHECK(rc::check([] {
        const Shared made = any_sharing();
        for (std::size_t a = 0; a < made.shares.size(); ++a)
            for (std::size_t b = 0; b < made.shares.size(); ++b)
                if (made.parties[a].population > made.parties[b].population)
                    RC_ASSERT(made.shares[a].amount >= made.shares[b].amount);
    }));
}
