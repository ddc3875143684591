#include "underlag/rules/no_weekday.hpp"

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

void check_no_weekday(const RowCheck& row) {
    const auto period = row.placement.period();
    if (period && !row.placement.stated() &&
        count_days(*period, row.policy(), std::nullopt).paid() == 0)
        row.add(no_weekday, Field::start, {{"start", period->first()}, {"end", period->last()}});
}

}  // namespace underlag
