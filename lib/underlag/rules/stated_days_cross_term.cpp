#include "underlag/rules/stated_days_cross_term.hpp"

#include "underlag/compensation/paid_days.hpp"
#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

void check_stated_days_cross_term(const RowCheck& row) {
    if (!row.period || !row.stated || !row.crosses_border || *row.stated > row.most_days)
        return;
    if (*row.stated != row.calendar_days)
        row.add(stated_days_cross_term, stated_days_column(row),
                {days_are_argument("stated_are", *row.stated),
                 {"calendar", row.calendar_days},
                 {"last", period_of(term_of(row.period->first())).last()}});
}

}  // namespace underlag
