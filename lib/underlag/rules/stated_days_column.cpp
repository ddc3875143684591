#include "underlag/rules/stated_days_column.hpp"

namespace underlag {

Field stated_days_column(const RowCheck& row) {
    if (row.input.list.shape_of(row.placement).column(Field::days) == 0)
        return Field::weeks;
    const Location days = row.input.cell(row.placement, Field::days);
    std::string storage;
    const bool states_days =
        days.column != 0 && !value_at(row.input.sources, days, storage).empty();
    return states_days ? Field::days : Field::weeks;
}

}  // namespace underlag
