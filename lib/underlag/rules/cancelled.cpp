#include "underlag/rules/cancelled.hpp"

namespace underlag {

void check_cancelled(const RowCheck& row) {
    if (!row.placement.is_cancelled)
        return;
    const Location place = row.input.cell(row.placement, Field::status);
    std::string storage;
    row.found.add(cancelled_placement, place,
                  {{"status", std::string{value_at(row.input.sources, place, storage)}}});
}

}  // namespace underlag
