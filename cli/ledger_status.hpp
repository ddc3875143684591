// Where each unit stands in each term, from the state of the ledger.
#pragma once

#include <string>
#include <vector>

#include "cli/ledger_state.hpp"
#include "underlag/reports/status_report.hpp"

namespace underlag {

// Precondition: `state` is calculated, for all terms.
[[nodiscard]] LedgerStatus ledger_status(const std::string& path, const LedgerState& state,
                                         std::vector<RunOutline> unwritten);

}  // namespace underlag
