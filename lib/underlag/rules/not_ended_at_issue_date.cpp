#include "underlag/rules/not_ended_at_issue_date.hpp"

#include <algorithm>

#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/paid_days.hpp"

namespace underlag {
namespace {

Argument worth(const RowCheck& row, const TermPart& part) {
    // The book has no year of a row that was never to be paid by it.
    const auto& rate =
        row.input.rates.rate(row.assignment.agreement, row.assignment.rates, part.term.year);
    if (!rate || row.assignment.rate_undecided)
        return {"amount", "ett belopp som inte är känt än", "an amount that is not known yet"};
    return {"amount", compensation(rate->amount, part.count.paid())};
}

// Of days that the list states nobody knows which they are: at most so many lie after the date.
int paid_after(const TermPart& part, Date issue_date, HolidayPolicy policy) {
    const auto after =
        Period::between(std::max(part.period.first(), issue_date.plus_days(1)), part.period.last());
    return std::min(count_days(*after, policy, std::nullopt).paid(), part.count.paid());
}

}  // namespace

void check_not_ended_at_issue_date(const RowCheck& row) {
    if (!row.input.generate || !row.period || !row.is_assigned())
        return;
    const GeneratePurpose& purpose = *row.input.generate;
    if (row.period->last() <= purpose.issue_date)
        return;
    for (const TermPart& part : term_parts(*row.period, row.policy(), row.stated)) {
        if (!purpose.includes(part.term) || part.period.last() <= purpose.issue_date)
            continue;
        const std::string_view id = row.placement.id;
        std::vector<Argument> arguments{{"placement", id.empty() ? "" : " " + std::string{id}},
                                        {"end", part.period.last()},
                                        {"issue_date", purpose.issue_date}};
        if (row.agreement().in_arrears == InArrears::placement) {
            arguments.push_back(worth(row, part));
            row.add(not_yet_due_at_issue_date, Field::end, std::move(arguments));
        } else if (const int days = paid_after(part, purpose.issue_date, row.policy()); days > 0) {
            arguments.push_back(days_argument("days", days));
            row.add(not_ended_at_issue_date, Field::end, std::move(arguments));
        }
    }
}

}  // namespace underlag
