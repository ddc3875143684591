// `import` from beginning to end: planned, recorded in a ledger that is made when there is none,
// and summed up (contract, section 8).
#pragma once

#include <cstdint>
#include <functional>

#include "underlag/operations/import.hpp"

namespace underlag {

struct ImportRunRequest {
    ImportRequest import;
    bool is_dry_run = false;
    // Told of every plan that could be read, before anything is recorded.
    std::function<void(const ImportPlan&)> planned = [](const ImportPlan&) {};
    std::function<bool()> is_interrupted = [] { return false; };
};

struct ImportRun {
    enum class Outcome : std::uint8_t {
        refused,      // by what the plan found before any row was judged (exit 2 or 3)
        stopped,      // by errors (exit 1)
        interrupted,  // nothing has been recorded
        done,         // or would be, in a dry run
    } outcome = Outcome::refused;
    ImportPlan plan = {};
    ImportSummary summary = {};

    // What changed, or would: nothing when it was stopped.
    [[nodiscard]] EachImportChange changes() const;
};

// Planned anew when another run made the ledger meanwhile. Throws IoError and LedgerError.
void run_import(const ImportRunRequest& request, ImportRun& into);

}  // namespace underlag
