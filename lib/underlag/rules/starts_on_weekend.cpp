#include "underlag/rules/starts_on_weekend.hpp"

namespace underlag {

void check_starts_on_weekend(const RowCheck& row) {
    if (!row.period || !row.period->first().is_weekend())
        return;
    const bool saturday = row.period->first().weekday() == 6;
    row.add(starts_on_weekend, Field::start,
            {{"weekday", saturday ? "lördag" : "söndag", saturday ? "Saturday" : "Sunday"}});
}

}  // namespace underlag
