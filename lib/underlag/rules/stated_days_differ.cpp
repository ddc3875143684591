#include "underlag/rules/stated_days_differ.hpp"

#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

void check_stated_days_differ(const RowCheck& row) {
    if (!row.period || !row.stated || *row.stated > row.most_days || row.crosses_border)
        return;  // P104 or P111 says what is wrong
    if (*row.stated != row.calendar_days)
        row.add(stated_days_differ, stated_days_column(row),
                {days_are_argument("stated_are", *row.stated), {"calendar", row.calendar_days}});
}

}  // namespace underlag
