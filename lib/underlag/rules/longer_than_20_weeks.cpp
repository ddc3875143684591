#include "underlag/rules/longer_than_20_weeks.hpp"

namespace underlag {

void check_longer_than_20_weeks(const RowCheck& row) {
    constexpr int longest = 20 * 7;
    if (row.period && row.period->days() > longest)
        row.add(longer_than_20_weeks, Field::end, {{"weeks", (row.period->days() + 6) / 7}});
}

}  // namespace underlag
