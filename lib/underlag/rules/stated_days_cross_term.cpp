#include "underlag/rules/stated_days_cross_term.hpp"

#include "underlag/compensation/paid_days.hpp"
#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

void check_stated_days_cross_term(const RowCheck& row) {
    const auto period = row.placement.period();
    const auto stated = row.placement.stated();
    if (!period || !stated || !crosses_term_border(*period) ||
        *stated > most_days_possible(*period))
        return;
    const int calendar = count_days(*period, row.policy(), std::nullopt).paid();
    if (*stated != calendar)
        row.add(stated_days_cross_term, stated_days_column(row),
                {{"stated", *stated},
                 {"calendar", calendar},
                 {"last", period_of(term_of(period->first())).last()}});
}

}  // namespace underlag
