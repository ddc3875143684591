#include "underlag/rules/more_days_than_calendar.hpp"

#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

void check_more_days_than_calendar(const RowCheck& row) {
    if (row.period && row.stated && *row.stated > row.most_days)
        row.add(more_days_than_calendar, stated_days_column(row),
                {days_are_argument("stated_are", *row.stated), {"most", row.most_days}});
}

}  // namespace underlag
