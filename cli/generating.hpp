// What `generate` does, step by step, with what it says of each: straight from lists, or from the
// ledger with numbers (contract, sections 7 and 8).
#pragma once

#include "cli/commands/generate.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {

// The options of `generate` that are more than text, read.
struct GenerateSettings {
    GeneratePurpose purpose;
    ReadingRequest reading;
    DocumentWords words;
    std::vector<DocumentForm> forms;  // --also
};

// Both throw IoError and LedgerError.
[[nodiscard]] ExitCode generate_from_lists(const GenerateOptions& options,
                                           const GenerateSettings& settings, Language language);
[[nodiscard]] ExitCode generate_from_ledger(const GenerateOptions& options,
                                            const GenerateSettings& settings, Language language);

}  // namespace underlag
