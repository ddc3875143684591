#include "underlag/rules/longer_than_20_weeks.hpp"

namespace underlag {

void check_longer_than_20_weeks(const RowCheck& row) {
    constexpr int longest = 20 * 7;
    const auto period = row.placement.period();
    if (period && period->days() > longest)
        row.add(longer_than_20_weeks, Field::end, {{"weeks", (period->days() + 6) / 7}});
}

}  // namespace underlag
