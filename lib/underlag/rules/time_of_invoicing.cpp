#include "underlag/rules/time_of_invoicing.hpp"

#include <algorithm>
#include <string>

#include "underlag/compensation/compensation.hpp"

namespace underlag {

void check_cancelled(const RowCheck& row) {
    if (!row.placement.is_cancelled)
        return;
    const Location place = row.input.cell(row.placement, Field::status);
    std::string storage;
    row.found.add(cancelled_placement, place,
                  {{"status", std::string{value_at(row.input.sources, place, storage)}}});
}

void check_before_first_term(const RowCheck& row) {
    if (!row.input.first_term || !row.period ||
        term_of(row.period->first()) >= *row.input.first_term)
        return;
    int days = 0;
    for (const TermPart& part : term_parts(*row.period, row.policy(), row.stated))
        if (part.term < *row.input.first_term)
            days += part.count.paid();
    if (days == 0)
        return;
    const std::string count = std::to_string(days);
    row.add(before_first_term, Field::start,
            {{"days", count + (days == 1 ? " dag" : " dagar"),
              count + (days == 1 ? " day is" : " days are")},
             {"term", *row.input.first_term}});
}

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

namespace {

void add(const Kind& kind, Term term, Date issue_date, Diagnostics& found) {
    const Date start = period_of(term).first();
    if (start > issue_date)
        found.add(kind, {}, {{"term", term}, {"start", start}, {"issue_date", issue_date}});
}

}  // namespace

void check_term_not_begun(const CheckInput& input, Diagnostics& found) {
    if (input.generate)
        add(term_not_begun, input.generate->term, input.generate->issue_date, found);
}

void check_term_not_begun(Term term, Date issue_date, bool is_agreed, Diagnostics& found) {
    add(is_agreed ? term_not_begun : term_not_begun_in_ledger, term, issue_date, found);
}

void check_invoicing_deadline_passed(const CheckInput& input, Diagnostics& found) {
    if (!input.generate)
        return;
    const auto& [term, issue_date, from] = *input.generate;
    const Date deadline = invoicing_deadline(term);
    if (issue_date > deadline)
        found.add(past_invoicing_deadline, {},
                  {{"issue_date", issue_date}, {"deadline", deadline}, {"term", term}});
}

}  // namespace underlag
