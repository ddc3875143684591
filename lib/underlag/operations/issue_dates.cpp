#include "underlag/operations/issue_dates.hpp"

#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {

void check_issue_date(const IssueDateQuestion& question, Diagnostics& found) {
    const Date issue_date = question.issue_date;
    const auto latest =
        question.ledger == nullptr ? std::nullopt : question.ledger->latest_issue_date();
    if (latest && issue_date < *latest)
        found.add(issue_date_before_latest, {}, {{"issue_date", issue_date}, {"latest", *latest}});
    if (!question.today || issue_date <= *question.today || question.is_dry_run)
        return;
    const bool is_shared = question.ledger != nullptr && question.ledger->is_shared();
    if (is_shared || !question.is_agreed)
        found.add(is_shared ? issue_date_ahead_for_all : issue_date_ahead, {},
                  {{"issue_date", issue_date}, {"today", *question.today}});
}

}  // namespace underlag
