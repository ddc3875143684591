// The command to run next: one that does something today, and would succeed.
#pragma once

#include <string>

#include "underlag/operations/status.hpp"

namespace underlag {

// With an older copy of an agreement (L407) no run is made: says so in the status, and takes back
// the commands that would be refused.
void name_older_agreements(const LedgerStanding& standing, LedgerStatus& status);

// Empty when nothing can be done today. Tries what it names: `standing` is then of other terms.
[[nodiscard]] std::string next_command(const Ledger& ledger, const StatusRequest& request,
                                       const LedgerStatus& status, LedgerStanding& standing);

}  // namespace underlag
