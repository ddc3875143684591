// What `generate` does, step by step, with what it says of each: straight from lists, or from the
// ledger with numbers (contract, sections 7 and 8).
#pragma once

#include "cli/commands/generate.hpp"
#include "cli/failure.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {

// `request`: what the options say that is more than text; from lists its ledger is left alone. Both
// throw IoError and LedgerError.
[[nodiscard]] ExitCode generate_from_lists(const GenerateOptions& options,
                                           const IssueRequest& request, Language language);
[[nodiscard]] ExitCode generate_from_ledger(const GenerateOptions& options,
                                            const IssueRequest& request, Language language);

}  // namespace underlag
