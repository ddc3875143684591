#include "underlag/rules/outside_term.hpp"

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

void check_outside_term(const RowCheck& row) {
    const auto period = row.placement.period();
    if (!row.input.generate || !period || !row.is_assigned())
        return;
    const Term term = row.input.generate->term;
    if (!part_in_term(*period, term, row.policy(), row.placement.stated()))
        row.add(outside_term, Field::start,
                {{"start", period->first()}, {"end", period->last()}, {"term", term}});
}

}  // namespace underlag
