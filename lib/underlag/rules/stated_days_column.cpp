#include "underlag/rules/stated_days_column.hpp"

#include "underlag/text/csv_scanner.hpp"

namespace underlag {

Field stated_days_column(const RowCheck& row) {
    if (row.input.list.shape_of(row.placement).column(Field::days) == 0)
        return Field::weeks;
    const Location days = row.input.cell(row.placement, Field::days);
    std::string storage;
    const RawCell cell{.offset = days.offset, .length = days.length};
    return cell_value(row.input.sources[days.source].text, cell, storage).empty() ? Field::weeks
                                                                                  : Field::days;
}

}  // namespace underlag
