#include "underlag/rules/not_ended_at_issue_date.hpp"

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

void check_not_ended_at_issue_date(const RowCheck& row) {
    if (!row.input.generate || !row.period || !row.is_assigned())
        return;
    const auto& [term, issue_date, from] = *row.input.generate;
    const auto part = part_in_term(*row.period, term, row.policy(), row.stated);
    if (!part || part->period.last() <= issue_date)
        return;
    const bool all_days = row.agreement().in_arrears == InArrears::term;
    row.add(all_days ? not_ended_at_issue_date : not_yet_due_at_issue_date, Field::end,
            {{"end", part->period.last()}, {"issue_date", issue_date}});
}

}  // namespace underlag
