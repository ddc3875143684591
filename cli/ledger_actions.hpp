// The actions of `underlag ledger`.
#pragma once

#include "cli/commands/ledger.hpp"
#include "cli/failure.hpp"

namespace underlag {

// Those that only read, or make a ledger where there is none. Each throws IoError and LedgerError.
[[nodiscard]] ExitCode create_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode log_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode verify_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode render_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode export_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode copy_ledger(const LedgerOptions& options, Language language);

// Those that change what stands in it.
[[nodiscard]] ExitCode undo_import(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode reissue_documents(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode forget_names(const LedgerOptions& options, Language language);

}  // namespace underlag
