// What `ledger undo` does: an import taken back, as a plan, and the plan recorded (contract,
// section 8, "The way back").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/ledger/history.hpp"
#include "underlag/operations/import_summary.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

struct UndoRequest {
    ReadingRequest reading;                             // agreements, for what changes in kronor
    StoreAddress ledger;                                // as the user gave it
    std::optional<std::int64_t> import = std::nullopt;  // its record; nothing: the last
    std::string recorded_at = {};                       // what the ledger writes down
    std::string program_version = {};                   // likewise
};

struct UndoPlan {
    // What stops it before anything is compared (exit 2) is in `checked.found` alone.
    bool is_read = false;
    bool is_stopped = false;    // a day would be paid twice (exit 1): nothing is to be recorded
    HistoryEntry import = {};   // that is taken back
    CheckedLists checked = {};  // the ledger's placements, and behind them the versions before
    std::vector<LedgerRow> rows_before = {};  // of the versions before, in their order
    Registration registration = {};
    Term first_term = {};
    // Changed again by a later import: they stay as they are.
    std::vector<ChangedSince> left = {};

    [[nodiscard]] bool changes_something() const { return !registration.changes.empty(); }
};

// Precondition: the ledger's transaction has begun. Each placement of the import gets the version
// it had before; those that were new are cancelled; who has become protected stays so. Throws
// IoError and LedgerError.
[[nodiscard]] UndoPlan plan_undo(const UndoRequest& request, const Ledger& ledger);

// Appends what the plan changes; the caller commits. Precondition: planned from this ledger.
void record(Ledger& ledger, const UndoPlan& plan, const UndoRequest& request);

// What was done, or would be.
[[nodiscard]] ImportSummary summary_of(const UndoPlan& plan, const UndoRequest& request);

}  // namespace underlag
