// Where a command finds the ledger, and what is said while others keep it.
#pragma once

#include <span>

#include "cli/common_options.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

// What is wrong with --ledger, --wait and UNDERLAG_LEDGER of a command that has them is U501.
void check_ledger_place(std::span<const OptionRow> rows, Diagnostics& found);

// The same of one whose address comes from elsewhere.
void check_ledger_address(const LedgerPlace& place, Diagnostics& found);

// Precondition: nothing was wrong with it. Who is waited for is told on standard error.
[[nodiscard]] StoreAddress ledger_address(const LedgerPlace& place);

// In which language that is told.
void tell_of_waiting_in(Language language);

}  // namespace underlag
