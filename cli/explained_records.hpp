// How every krona of a document or placement came about, from the ledger.
#pragma once

#include <string>

#include "cli/commands/explain.hpp"

namespace underlag {

// Nothing when the ledger has no document of this number; likewise no placement of this id. Both
// throw IoError and LedgerError.
[[nodiscard]] std::optional<ExitCode> explain_document(const ExplainOptions& options,
                                                       const std::string& number,
                                                       Language language);
[[nodiscard]] std::optional<ExitCode> explain_placement(const ExplainOptions& options,
                                                        const std::string& id, Language language);

}  // namespace underlag
