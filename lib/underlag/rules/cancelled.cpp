#include "underlag/rules/cancelled.hpp"

#include "underlag/text/csv_scanner.hpp"

namespace underlag {

void check_cancelled(const RowCheck& row) {
    if (!row.placement.is_cancelled)
        return;
    const Location place = row.input.cell(row.placement, Field::status);
    std::string storage;
    const RawCell cell{.offset = place.offset, .length = place.length};
    row.found.add(
        cancelled_placement, place,
        {{"status", std::string{cell_value(row.input.sources[place.source].text, cell, storage)}}});
}

}  // namespace underlag
