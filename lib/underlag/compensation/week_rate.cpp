#include "underlag/compensation/week_rate.hpp"

#include <algorithm>

#include "underlag/values/exact_amount.hpp"

namespace underlag {

namespace {

// Far above any real rate; keeps the sum of a list of 4 GiB inside Money, whatever the percentages.
constexpr Money highest_rate = Money::from_kronor(10'000'000);

// A hundred times the highest yearly cost that an agreement can say.
constexpr Money highest_cost = Money::from_kronor(1'000'000'000'000);

// The latest known rate not after `year`, as it stands; nothing when every known rate is later.
std::optional<WeekRate> start_of_chain(const RateTable& rates, int year) {
    const PublishedRate* latest = nullptr;
    for (const PublishedRate& published : rates.published) {
        if (published.year <= year && (latest == nullptr || published.year > latest->year))
            latest = &published;
    }
    const bool base_is_known = rates.price_year <= year;
    if (latest != nullptr && (!base_is_known || latest->year >= rates.price_year))
        return WeekRate{
            year, latest->week_rate, true, latest->year, latest->week_rate, latest->source, {}};
    if (base_is_known)
        return WeekRate{year, rates.base, false, rates.price_year, rates.base, {}, {}};
    return std::nullopt;
}

const YearIndex* index_of(const CompensationTerms& terms, int year) {
    const auto found = std::ranges::find(terms.index, year, &YearIndex::year);
    return found == terms.index.end() ? nullptr : &*found;
}

}  // namespace

bool WeekRate::is_preliminary() const {
    return std::ranges::any_of(steps, &IndexStep::preliminary);
}

namespace {

// An amount above `highest` is not raised further.
tl::expected<WeekRate, NoRate> raised(const RateTable& rates, const CompensationTerms& terms,
                                      int year, Money highest) {
    std::optional<WeekRate> rate = start_of_chain(rates, year);
    if (!rate)
        return tl::unexpected(NoRate{year});
    ExactAmount amount{rate->from_amount};
    for (int raised = rate->from_year + 1; raised <= year; ++raised) {
        const YearIndex* index = index_of(terms, raised);
        if (index == nullptr || rate->amount > highest)
            return tl::unexpected(NoRate{raised});
        amount = amount.raised_by_percent(index->percent);
        rate->amount = amount.rounded(terms.rounding);
        rate->steps.push_back({raised, index->percent, index->source, index->preliminary,
                               amount.to_text(), rate->amount});
        if (terms.chain == Chain::rounded)
            amount = ExactAmount{rate->amount};
    }
    return *std::move(rate);
}

}  // namespace

tl::expected<WeekRate, NoRate> week_rate(const RateTable& rates, const CompensationTerms& terms,
                                         int year) {
    return raised(rates, terms, year, highest_rate);
}

tl::expected<WeekRate, NoRate> year_cost(const RateTable& rates, const CompensationTerms& terms,
                                         int year) {
    return raised(rates, terms, year, highest_cost);
}

}  // namespace underlag
