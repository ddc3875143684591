#include "underlag/operations/forget.hpp"

namespace underlag {

OldNames plan_forgetting(const Ledger& ledger, const ForgetRequest& request) {
    return old_names(ledger, request.before, request.today);
}

void record(Ledger& ledger, const OldNames& plan, const ForgetRequest& request) {
    ledger.remove_names(plan.to_forget,
                        {request.recorded_at, "gallring före " + to_text(request.before)});
}

}  // namespace underlag
