// `underlag generate --term T` without lists: what is due minus what has been invoiced, issued with
// numbers and recorded in the ledger (contract, section 8).
#pragma once

#include "cli/checked_lists.hpp"
#include "cli/generate_settings.hpp"

namespace underlag {

// `checked` holds what reading the options gave. Throws IoError and LedgerError.
[[nodiscard]] ExitCode generate_from_ledger(const GenerateOptions& options,
                                            const GenerateSettings& settings, CheckedLists checked,
                                            Language language);

}  // namespace underlag
