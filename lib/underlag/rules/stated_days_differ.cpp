#include "underlag/rules/stated_days_differ.hpp"

#include "underlag/compensation/paid_days.hpp"
#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

void check_stated_days_differ(const RowCheck& row) {
    const auto period = row.placement.period();
    const auto stated = row.placement.stated();
    if (!period || !stated || *stated > most_days_possible(*period) || crosses_term_border(*period))
        return;  // P104 or P111 says what is wrong
    const int calendar = count_days(*period, row.policy(), std::nullopt).paid();
    if (*stated != calendar)
        row.add(stated_days_differ, stated_days_column(row),
                {{"stated", *stated}, {"calendar", calendar}});
}

}  // namespace underlag
