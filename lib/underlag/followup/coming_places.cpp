#include "underlag/followup/coming_places.hpp"

#include "underlag/followup/frame_use.hpp"
#include "underlag/invoicing/agreement_dates.hpp"

namespace underlag {
namespace {

// 15 May for the autumn, 15 November for the spring after.
Date answer_by(Term term) {
    for (const AgreementDate& date : coming_dates(period_of(previous(term)).first()))
        if (date.what == AgreementDate::What::places_answered && date.term == term)
            return date.day;
    return {};
}

}  // namespace

TermPlaces ComingPlaces::sum() const {
    TermPlaces sum;
    for (const TermPlaces& unit : units) {
        sum.places += unit.places;
        sum.placed += unit.placed;
        sum.free += unit.free;
    }
    return sum;
}

ComingPlaces coming_places(const CheckInput& input, Date today) {
    const Term term = next(term_of(today));
    ComingPlaces coming{.term = term, .answer_by = answer_by(term)};
    for (const FrameUse& use :
         frame_use({.input = input, .year = term.year, .today = today}).uses) {
        const PlaceUse& of_term = use.in(term.season);
        if (!of_term.frame && !use.is_of_year)
            continue;
        const long long free = of_term.free().value_or(use.year.free().value_or(0));
        coming.units.push_back({.activity = use.activity,
                                .activity_name = use.activity_name,
                                .programme = use.programme,
                                .places = free + static_cast<long long>(of_term.placed),
                                .placed = of_term.placed,
                                .free = free});
    }
    return coming;
}

}  // namespace underlag
