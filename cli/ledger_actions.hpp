// What `underlag ledger` can do with a ledger.
#pragma once

#include "cli/commands/ledger.hpp"

namespace underlag {

// Each throws IoError and LedgerError.
[[nodiscard]] ExitCode log_ledger(const LedgerOptions& options, Language language);
// Status 3 when anything is wrong.
[[nodiscard]] ExitCode verify_ledger(const LedgerOptions& options, Language language);
// The documents whose numbers follow `render`; none: all, or those of --term.
[[nodiscard]] ExitCode render_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode export_ledger(const LedgerOptions& options, Language language);

}  // namespace underlag
