// Puts the placements of lists into the ledger (contract, section 8).
#pragma once

#include "cli/import_settings.hpp"

namespace underlag {

// Throws IoError and LedgerError; nothing is then recorded.
[[nodiscard]] ExitCode import_lists(const ImportOptions& options, const ImportSettings& settings,
                                    Language language);

}  // namespace underlag
