#include "underlag/rules/outside_term.hpp"

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

void check_outside_term(const RowCheck& row) {
    if (!row.input.generate || !row.period || !row.is_assigned())
        return;
    const Term term = row.input.generate->term;
    if (!part_in_term(*row.period, term, row.policy(), row.stated))
        row.add(outside_term, Field::start,
                {{"start", row.period->first()}, {"end", row.period->last()}, {"term", term}});
}

}  // namespace underlag
