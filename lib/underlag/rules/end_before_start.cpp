#include "underlag/rules/end_before_start.hpp"

namespace underlag {

void check_end_before_start(const RowCheck& row) {
    const Placement& placement = row.placement;
    if (placement.has_first && placement.has_last && placement.last < placement.first)
        row.add(end_before_start, Field::end,
                {{"end", placement.last}, {"start", placement.first}});
}

}  // namespace underlag
