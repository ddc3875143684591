#include "underlag/rules/stated_compensation_differs.hpp"

#include "underlag/compensation/placement_compensation.hpp"

namespace underlag {

void check_stated_compensation_differs(const RowCheck& row) {
    const Placement& placement = row.placement;
    if (!placement.has_stated_compensation || !row.is_assigned())
        return;
    const auto calculated =
        compensation_of(placement, row.assignment, row.input.agreements, row.input.rates);
    if (calculated && *calculated != placement.stated_compensation)
        row.add(stated_compensation_differs, Field::compensation,
                {{"stated", placement.stated_compensation}, {"calculated", *calculated}});
}

}  // namespace underlag
