#include "underlag/sharing/largest_remainder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace underlag {
namespace {

// An amount times a population needs more than 64 bits.
__extension__ using Wide = __int128;

// The order in which the units that are left are given.
std::vector<std::size_t> by_remainder(std::span<const Inhabitants> sharers,
                                      const std::vector<QuotaShare>& shares) {
    std::vector<std::size_t> order(sharers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(-shares[a].remainder, -sharers[a].population, sharers[a].code, a) <
               std::tuple(-shares[b].remainder, -sharers[b].population, sharers[b].code, b);
    });
    return order;
}

constexpr std::int64_t decimals = 10'000;  // of a krona that are told

// What the floor leaves of the quota, in those and cut there.
Wide remaining_parts(const QuotaShare& share, std::int64_t unit, std::int64_t total_population) {
    return Wide{share.remainder} * unit * decimals / 100 / total_population;
}

std::string with_decimals(Wide parts) {
    return fmt::format("{}.{:04}", static_cast<std::int64_t>(parts / decimals),
                       static_cast<std::int64_t>(parts % decimals));
}

}  // namespace

std::vector<QuotaShare> share_by_population(Money amount, std::int64_t unit,
                                            std::span<const Inhabitants> sharers) {
    assert(unit > 0 && amount.ore() >= 0 && amount.ore() % unit == 0);
    const std::int64_t units = amount.ore() / unit;
    std::int64_t total = 0;
    for (const Inhabitants& sharer : sharers)
        total += sharer.population;
    assert(total > 0);
    std::vector<QuotaShare> shares;
    std::int64_t left = units;
    for (const Inhabitants& sharer : sharers) {
        const Wide quota = Wide{units} * sharer.population;
        shares.push_back({.floor = static_cast<std::int64_t>(quota / total),
                          .remainder = static_cast<std::int64_t>(quota % total)});
        left -= shares.back().floor;
    }
    int rank = 0;
    for (const std::size_t index : by_remainder(sharers, shares)) {
        QuotaShare& share = shares[index];
        share.rank = ++rank;
        share.is_rounded_up = rank <= left;
        share.amount = Money::from_ore((share.floor + (share.is_rounded_up ? 1 : 0)) * unit);
    }
    return shares;
}

std::string quota_text(const QuotaShare& share, std::int64_t unit, std::int64_t total_population) {
    return with_decimals(Wide{share.floor} * unit * decimals / 100 +
                         remaining_parts(share, unit, total_population));
}

std::string remainder_text(const QuotaShare& share, std::int64_t unit,
                           std::int64_t total_population) {
    return with_decimals(remaining_parts(share, unit, total_population));
}

}  // namespace underlag
