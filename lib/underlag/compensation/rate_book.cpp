#include "underlag/compensation/rate_book.hpp"

#include <cassert>

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

}  // namespace underlag
