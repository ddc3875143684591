#include "underlag/operations/forget.hpp"

#include "underlag/diagnostics/ledger_usage_kinds.hpp"

namespace underlag {

void check_day_of_forgetting(Date day, Date today, Diagnostics& found) {
    if (day > today)
        found.add(names_of_a_day_ahead, {}, {{"issue_date", day}, {"today", today}});
}

OldNames plan_forgetting(const Ledger& ledger, const ForgetRequest& request) {
    return old_names(ledger, request.before, request.today);
}

void record(Ledger& ledger, const OldNames& plan, const ForgetRequest& request) {
    ledger.remove_names(plan.to_forget,
                        {request.recorded_at, "gallring före " + to_text(request.before)});
}

}  // namespace underlag
