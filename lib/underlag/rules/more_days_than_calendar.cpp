#include "underlag/rules/more_days_than_calendar.hpp"

#include "underlag/compensation/paid_days.hpp"
#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

void check_more_days_than_calendar(const RowCheck& row) {
    const auto period = row.placement.period();
    const auto stated = row.placement.stated();
    if (period && stated && *stated > most_days_possible(*period))
        row.add(more_days_than_calendar, stated_days_column(row),
                {{"stated", *stated}, {"most", most_days_possible(*period)}});
}

}  // namespace underlag
