#include "underlag/compensation/placement_compensation.hpp"

#include <cassert>

#include "underlag/compensation/compensation.hpp"

namespace underlag {

RateBook::RateBook(const std::vector<Agreement>& agreements, int first_year, int last_year)
    : first_year_(first_year), years_(last_year - first_year + 1) {
    for (const Agreement& agreement : agreements) {
        const CompensationTerms& terms = agreement.compensation;
        auto& rates = by_agreement_.emplace_back();
        for (int year = first_year; year <= last_year; ++year)
            rates.push_back(week_rate(terms.rates, terms, year));
        for (const ProgrammeRates& programme : terms.programmes)
            for (int year = first_year; year <= last_year; ++year)
                rates.push_back(week_rate(programme.rates, terms, year));
    }
}

const tl::expected<WeekRate, NoRate>& RateBook::rate(std::size_t agreement, std::size_t rates,
                                                     int year) const {
    assert(year >= first_year_ && year < first_year_ + years_);
    return by_agreement_[agreement][rates * static_cast<std::size_t>(years_) +
                                    static_cast<std::size_t>(year - first_year_)];
}

std::optional<Money> compensation_of(const Placement& placement, const Assignment& assignment,
                                     const std::vector<Agreement>& agreements,
                                     const RateBook& rates, std::optional<Term> from) {
    const auto period = placement.period();
    if (!period || assignment.rate_undecided)
        return std::nullopt;
    const HolidayPolicy policy = agreements[assignment.agreement].compensation.public_holidays;
    Money total;
    for (const TermPart& part : term_parts(*period, policy, placement.stated())) {
        if (from && part.term < *from)
            continue;
        const auto& rate = rates.rate(assignment.agreement, assignment.rates, part.term.year);
        if (!rate)
            return std::nullopt;
        total += compensation(rate->amount, part.count.paid());
    }
    return total;
}

}  // namespace underlag
