#include "underlag/rules/stated_days.hpp"

#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/placement_compensation.hpp"

namespace underlag {

Field stated_days_column(const RowCheck& row) {
    if (row.input.list.shape_of(row.placement).column(Field::days) == 0)
        return Field::weeks;
    const Location days = row.input.cell(row.placement, Field::days);
    std::string storage;
    const bool states_days =
        days.column != 0 && !value_at(row.input.sources, days, storage).empty();
    return states_days ? Field::days : Field::weeks;
}

void check_more_days_than_calendar(const RowCheck& row) {
    if (row.period && row.stated && *row.stated > row.most_days)
        row.add(more_days_than_calendar, stated_days_column(row),
                {days_are_argument("stated_are", *row.stated), {"most", row.most_days}});
}

void check_stated_days_differ(const RowCheck& row) {
    if (!row.period || !row.stated || *row.stated > row.most_days || row.crosses_border)
        return;  // P104 or P111 says what is wrong
    if (*row.stated != row.calendar_days)
        row.add(stated_days_differ, stated_days_column(row),
                {days_are_argument("stated_are", *row.stated), {"calendar", row.calendar_days}});
}

void check_stated_days_cross_term(const RowCheck& row) {
    if (!row.period || !row.stated || !row.crosses_border || *row.stated > row.most_days)
        return;
    if (*row.stated != row.calendar_days)
        row.add(stated_days_cross_term, stated_days_column(row),
                {days_are_argument("stated_are", *row.stated),
                 {"calendar", row.calendar_days},
                 {"last", period_of(term_of(row.period->first())).last()}});
}

void check_stated_compensation_differs(const RowCheck& row) {
    const Placement& placement = row.placement;
    if (!placement.has_stated_compensation || !row.is_assigned())
        return;
    const auto calculated =
        compensation_of(placement, row.assignment, row.input.agreements, row.input.rates);
    if (calculated && *calculated != placement.stated_compensation)
        row.add(stated_compensation_differs, Field::compensation,
                {{"stated", placement.stated_compensation}, {"calculated", *calculated}});
}

}  // namespace underlag
