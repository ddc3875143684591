// What `ledger forget` does: names of students that need not be kept any longer are taken out of
// the ledger (contract, section 8, "Names").
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/ledger/protected_names.hpp"

namespace underlag {

struct ForgetRequest {
    Term before = {};  // students whose placements have all ended before it
    Date today = {};
    std::string recorded_at = {};  // what the ledger writes down
};

// U501 for a day after today, on which names would be let go that must still be kept: it is asked
// about, since it may be mistyped.
void check_day_of_forgetting(Date day, Date today, Diagnostics& found);

// Precondition: the ledger's transaction has begun. Throws IoError and LedgerError.
[[nodiscard]] OldNames plan_forgetting(const Ledger& ledger, const ForgetRequest& request);

// Takes the names out; days, kronor and the chain stay whole. The caller commits. Precondition:
// planned from this ledger.
void record(Ledger& ledger, const OldNames& plan, const ForgetRequest& request);

}  // namespace underlag
