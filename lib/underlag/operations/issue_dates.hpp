// The date that documents are issued on, before their numbers are drawn (contract, section 8).
#pragma once

#include <optional>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct IssueDateQuestion {
    const Ledger* ledger = nullptr;  // null: none yet
    Date issue_date = {};
    std::optional<Date> today = {};  // nothing: any will do
    bool is_agreed = false;          // to a date after today
    bool is_dry_run = false;         // nothing is recorded
};

// U501: numbers run in the order of dates, and a date after today is asked about; where others
// issue too it is refused.
void check_issue_date(const IssueDateQuestion& question, Diagnostics& found);

}  // namespace underlag
