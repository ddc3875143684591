// A year's cost, indexed, split into parts and shared between the parties (avtal §§ 6, 8), with
// every step as data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/cost_sharing.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/sharing/largest_remainder.hpp"

namespace underlag {

// How many people live with each party: an entry for each of CostSharing::parties, 0 for those
// without a code.
using Populations = std::vector<std::int64_t>;

struct PartyShare {
    std::size_t party = 0;  // in CostSharing::parties
    std::int64_t population = 0;
    QuotaShare steps = {};
};

// A part of the cost with what each party pays of it.
struct PartOfCost {
    std::size_t part = 0;  // in CostSharing::parts
    Money amount = {};
    bool has_odd_unit = false;            // a krona or öre more than its percentage, cut, gives
    std::int64_t population = 0;          // of all parties; of a part by population
    std::vector<PartyShare> shares = {};  // of a part by population, in the order of the parties
};

struct SharedCost {
    int year = 0;
    // The year's cost with its steps; `cost.amount` is what is shared.
    WeekRate cost = {};
    // What the cost was before it was rounded to kronor; the same where nothing had to be.
    Money before_rounding = {};
    std::vector<PartOfCost> parts = {};
};

// What the agreement rounds to: 100 for kronor, 1 for öre.
[[nodiscard]] std::int64_t ore_in_unit(const CostSharing& sharing);

// Largest remainder at each sharing, so that parts sum to the cost and shares to their part.
// Nothing, and the first year without an index (A206), when the year's cost cannot be worked out.
// Preconditions: the parts are 100 per cent; `populations` sum to more than 0 where a part goes by
// population; the year lies within the agreement.
[[nodiscard]] tl::expected<SharedCost, NoRate> share_cost(const CostSharing& sharing, int year,
                                                          const Populations& populations);

// What a party pays in all: its parts and its shares of others; 0 for one that only others pay for.
[[nodiscard]] Money amount_of(const SharedCost& cost, const CostSharing& sharing,
                              std::size_t party);

// "20.92": a party's part of the people, in per cent with two decimals, half away from zero.
[[nodiscard]] std::string population_percent(const PartyShare& share, const PartOfCost& part);

}  // namespace underlag
