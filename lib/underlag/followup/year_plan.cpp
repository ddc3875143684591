#include "underlag/followup/year_plan.hpp"

#include <algorithm>
#include <tuple>

#include "underlag/followup/counted_parts.hpp"
#include "underlag/followup/frame_use.hpp"
#include "underlag/invoicing/agreement_dates.hpp"
#include "underlag/text/swedish_order.hpp"

namespace underlag {

namespace {

PlannedPlaces planned(const PlaceUse& own, const PlaceUse& all) {
    return {.frame = all.frame,
            .placed = own.placed,
            .elsewhere = all.placed - own.placed,
            .free = all.free()};
}

Contact contact_of(const std::vector<Agreement>& agreements, const std::string& university,
                   int year, const std::string& unit) {
    for (const Agreement& agreement : agreements)
        if (agreement.university.name == university && is_valid_in_year(agreement, year))
            for (const Activity& activity : agreement.activities)
                if (activity.id == unit)
                    return activity.contact;
    return {};
}

void sort(std::vector<PlanRow>& rows) {
    const SwedishOrder order;
    std::ranges::stable_sort(rows, {}, [&](const PlanRow& row) {
        return std::tuple{order.sort_key(row.activity_name), row.activity,
                          order.sort_key(row.programme)};
    });
}

UniversityPlan plan_for(const CheckInput& input, const Agreement& agreement, int year, Date today,
                        const std::vector<FrameUse>& all, StudentNumbers& students) {
    const FramesOfYear own = frame_use({.input = input,
                                        .year = year,
                                        .today = today,
                                        .university = agreement.university.name,
                                        .students = &students});
    UniversityPlan plan{.university = agreement.university.name,
                        .agreement = agreement.id,
                        .provider = agreement.provider.name,
                        .without_frame = own.without_frame};
    for (const FrameUse& use : own.uses) {
        const auto whole = std::ranges::find(all, use.number, &FrameUse::number);
        plan.rows.push_back(
            {.activity = use.activity,
             .activity_name = use.activity_name,
             .programme = use.programme,
             .vt = planned(use.vt, whole->vt),
             .ht = planned(use.ht, whole->ht),
             .year = planned(use.year, whole->year),
             .contact = contact_of(input.agreements, plan.university, year, use.activity)});
    }
    sort(plan.rows);
    return plan;
}

}  // namespace

YearPlan year_plan(const CheckInput& input, int year, Date today) {
    StudentNumbers students(input.list);
    const FramesOfYear all =
        frame_use({.input = input, .year = year, .today = today, .students = &students});
    YearPlan plan{.year = year};
    for (const Agreement& agreement : input.agreements) {
        const auto known = std::ranges::find(plan.universities, agreement.university.name,
                                             &UniversityPlan::university);
        if (is_valid_in_year(agreement, year) && known == plan.universities.end())
            plan.universities.push_back(
                plan_for(input, agreement, year, today, all.uses, students));
    }
    return plan;
}

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
