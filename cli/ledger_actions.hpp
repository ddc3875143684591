// The actions of `underlag ledger` that write.
#pragma once

#include "cli/commands/ledger.hpp"

namespace underlag {

// Each throws IoError and LedgerError.
[[nodiscard]] ExitCode create_ledger(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode undo_import(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode reissue_documents(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode forget_names(const LedgerOptions& options, Language language);
[[nodiscard]] ExitCode copy_ledger(const LedgerOptions& options, Language language);

}  // namespace underlag
