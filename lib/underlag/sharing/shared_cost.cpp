#include "underlag/sharing/shared_cost.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "underlag/compensation/week_rate.hpp"

namespace underlag {
namespace {

__extension__ using Wide = __int128;

// The cost's percentage cut to whole units.
std::int64_t units_of(std::int64_t units, Decimal percent) {
    Wide divisor = 100;
    for (int decimal = 0; decimal < percent.decimals; ++decimal)
        divisor *= 10;
    return static_cast<std::int64_t>(Wide{units} * percent.units / divisor);
}

// Parts cut to whole units; the units left over go one each to the first ones.
std::vector<PartOfCost> parts_of(const CostSharing& sharing, Money cost) {
    const std::int64_t unit = ore_in_unit(sharing);
    const std::int64_t units = cost.ore() / unit;
    std::int64_t left = units;
    std::vector<PartOfCost> parts;
    for (std::size_t index = 0; index < sharing.parts.size(); ++index) {
        const std::int64_t cut = units_of(units, sharing.parts[index].percent);
        left -= cut;
        parts.push_back({.part = index, .amount = Money::from_ore(cut * unit)});
    }
    assert(left >= 0 && left <= static_cast<std::int64_t>(parts.size()));
    for (std::size_t index = 0; index < parts.size() && left > 0; ++index, --left) {
        parts[index].amount += Money::from_ore(unit);
        parts[index].has_odd_unit = true;
    }
    return parts;
}

void share_part(PartOfCost& part, const CostSharing& sharing, const Populations& populations) {
    std::vector<Inhabitants> sharers;
    for (std::size_t party = 0; party < sharing.parties.size(); ++party) {
        if (!sharing.parties[party].shares_by_population())
            continue;
        sharers.push_back({populations[party], sharing.parties[party].code});
        part.shares.push_back({.party = party, .population = populations[party]});
        part.population += populations[party];
    }
    const auto shares = share_by_population(part.amount, ore_in_unit(sharing), sharers);
    for (std::size_t index = 0; index < shares.size(); ++index)
        part.shares[index].steps = shares[index];
}

}  // namespace

std::int64_t ore_in_unit(const CostSharing& sharing) {
    return sharing.cost.rounding == Rounding::krona ? 100 : 1;
}

tl::expected<SharedCost, NoRate> share_cost(const CostSharing& sharing, int year,
                                            const Populations& populations) {
    assert(populations.size() == sharing.parties.size());
    auto cost = year_cost(sharing.cost.rates, sharing.cost, year);
    if (!cost)
        return tl::unexpected(cost.error());
    SharedCost shared{.year = year, .cost = *std::move(cost)};
    shared.before_rounding = shared.cost.amount;
    shared.cost.amount = ExactAmount{shared.cost.amount}.rounded(sharing.cost.rounding);
    shared.parts = parts_of(sharing, shared.cost.amount);
    for (PartOfCost& part : shared.parts)
        if (sharing.parts[part.part].by_population)
            share_part(part, sharing, populations);
    return shared;
}

Money amount_of(const SharedCost& cost, const CostSharing& sharing, std::size_t party) {
    Money amount;
    for (const PartOfCost& part : cost.parts) {
        if (sharing.parts[part.part].party == party)
            amount += part.amount;
        const auto share = std::ranges::find(part.shares, party, &PartyShare::party);
        if (share != part.shares.end())
            amount += share->steps.amount;
    }
    return amount;
}

std::string population_percent(const PartyShare& share, const PartOfCost& part) {
    constexpr std::int64_t hundredths = 100 * 100;
    const Wide twice = 2 * Wide{share.population} * hundredths + part.population;
    const auto percent = static_cast<std::int64_t>(twice / (2 * Wide{part.population}));
    return fmt::format("{}.{:02}", percent / 100, percent % 100);
}

}  // namespace underlag
