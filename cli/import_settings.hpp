// The options of `import` that are more than text, read.
#pragma once

#include <optional>
#include <string>

#include "cli/commands/import.hpp"
#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

struct ImportSettings {
    std::string ledger;
    std::optional<Term> first_term;
    std::optional<Term> complete_for;
    Date date;                // every "today" of the import
    std::string recorded_at;  // what the ledger writes down
    unsigned threads = 1;
};

// What is wrong with them is added to `found` (U501).
[[nodiscard]] ImportSettings read_settings(const ImportOptions& options, Diagnostics& found);

}  // namespace underlag
