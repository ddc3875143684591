// What `share` does, step by step, with what it says of each: straight from the agreement, or
// recorded in the ledger with numbers (contract, section 10).
#pragma once

#include <optional>

#include "cli/commands/share.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/operations/share.hpp"

namespace underlag {

// The options of `share` that are more than text, read.
struct ShareSettings {
    ShareRequest request;
    DocumentWords words;
    std::vector<DocumentForm> forms;  // --also
    unsigned threads = 1;
};

// Throws IoError and LedgerError.
[[nodiscard]] ExitCode share_into_ledger(const ShareOptions& options, const ShareSettings& settings,
                                         Language language);

// Tells what was found. Something when errors stop it, which has then been answered.
[[nodiscard]] std::optional<ExitCode> tell_and_stop(SharePlan& plan, const ShareSettings& settings,
                                                    const ShareOptions& options, Language language);
void answer_share(const SharePlan& plan, const DocumentRun& run, const ShareSettings& settings,
                  const ShareOptions& options, Language language);

}  // namespace underlag
