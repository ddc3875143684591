#include "underlag/rules/no_weekday.hpp"

namespace underlag {

void check_no_weekday(const RowCheck& row) {
    if (row.period && !row.stated && row.calendar_days == 0)
        row.add(no_weekday, Field::start,
                {{"start", row.period->first()}, {"end", row.period->last()}});
}

}  // namespace underlag
