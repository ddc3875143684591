#include "underlag/invoicing/agreement_dates.hpp"

#include <algorithm>

namespace underlag {
namespace {

using What = AgreementDate::What;

struct YearlyDate {
    What what;
    int month;
    Season season;
    int years_on;  // from the date's own year to the term's
};

constexpr int day_of_month = 15;
constexpr std::array<YearlyDate, 6> yearly_dates{{
    {What::periods_announced, 3, Season::autumn, 0},
    {What::places_answered, 5, Season::autumn, 0},
    {What::invoicing, 6, Season::spring, 0},
    {What::periods_announced, 9, Season::spring, 1},
    {What::places_answered, 11, Season::spring, 1},
    {What::invoicing, 12, Season::autumn, 0},
}};

AgreementDate in_year(const YearlyDate& yearly, int year) {
    return {yearly.what,
            {year + yearly.years_on, yearly.season},
            Date::from_ymd(year, yearly.month, day_of_month).value()};
}

}  // namespace

std::array<AgreementDate, 6> coming_dates(Date from) {
    std::array<AgreementDate, 6> coming;
    std::ranges::transform(yearly_dates, coming.begin(), [&](const YearlyDate& yearly) {
        const AgreementDate this_year = in_year(yearly, from.year());
        return this_year.day >= from ? this_year : in_year(yearly, from.year() + 1);
    });
    std::ranges::sort(coming, {}, &AgreementDate::day);
    return coming;
}

}  // namespace underlag
