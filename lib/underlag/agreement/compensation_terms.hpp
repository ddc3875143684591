// What an agreement says about money (§ 4.6): the base rate, each year's index, published rates.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/values/decimal.hpp"
#include "underlag/values/exact_amount.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

enum class Chain { rounded, exact };        // what next year's rate starts from
enum class HolidayPolicy { paid, unpaid };  // public holidays on weekdays
enum class InArrears { term, placement };   // when a line is due

// The week rate of a year in the university's letter; beats the index.
struct PublishedRate {
    int year = 0;
    Money week_rate;
    std::string source;
    Location place;
};

struct RateTable {
    Money base;  // kr per student and week in the prices of `price_year`
    int price_year = 0;
    std::vector<PublishedRate> published;  // by year
    Location place;
};

// Pris- och löneomräkning from 1 January of `year`, as the Riksdag decided.
struct YearIndex {
    int year = 0;
    Decimal percent;
    std::string source;
    bool preliminary = false;
    Location place;
};

// A programme (utbildning) with a rate of its own; the index is shared.
struct ProgrammeRates {
    std::string name;
    RateTable rates;
    std::vector<std::string> aliases = {};  // other names that lists use
};

struct CompensationTerms {
    RateTable rates;
    std::vector<ProgrammeRates> programmes;  // with rates of their own
    // The only other programmes that `rates` is for; empty: any.
    std::vector<std::string> listed_programmes = {};
    std::vector<YearIndex> index;  // by year
    Rounding rounding = Rounding::krona;
    Chain chain = Chain::rounded;
    HolidayPolicy public_holidays = HolidayPolicy::paid;
};

}  // namespace underlag
