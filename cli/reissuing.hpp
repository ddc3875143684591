// What `ledger reissue` does, step by step, with what it says of each.
#pragma once

#include "cli/commands/ledger.hpp"

namespace underlag {

// Throws IoError and LedgerError.
[[nodiscard]] ExitCode reissue_documents(const LedgerOptions& options, Language language);

}  // namespace underlag
