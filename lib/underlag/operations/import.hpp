// What `import` does: the rows of lists matched with the ledger's placements and judged together,
// as a plan, and the plan recorded (contract, section 8).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "underlag/ledger/ledger.hpp"
#include "underlag/operations/import_summary.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

struct ImportRequest {
    ReadingRequest reading;
    StoreAddress ledger;                              // as the user gave it
    std::optional<Term> first_term = std::nullopt;    // --first-term
    std::optional<Term> complete_for = std::nullopt;  // --complete-for
    std::vector<std::string> emptied = {};            // --activity: ids of units now empty
    bool skip_invalid = false;
    bool strict = false;
    bool is_agreed = false;  // --yes: to an older copy of an agreement (L407)
    Date today = {};
    std::string recorded_at = {};      // what the ledger writes down
    std::string program_version = {};  // likewise
};

struct ImportPlan {
    // What stops it before any row is judged (exit 2 or 3) is in `checked.found` alone.
    bool is_read = false;
    bool is_stopped = false;  // by errors (exit 1): nothing is to be recorded
    CheckedLists checked = {};
    Registration registration = {};
    Term first_term = {};  // the ledger's, or what it is to be
    // Placements of the ledger, by their records, whose students are protected from now on.
    std::vector<std::int64_t> newly_protected = {};

    [[nodiscard]] bool changes_something() const { return !registration.changes.empty(); }
    // Rows of the lists, the ledger's not counted.
    [[nodiscard]] std::size_t rows() const {
        return checked.list.placements.size() - checked.ledger_rows.size();
    }
};

// `ledger`: null when there is none yet; otherwise its transaction has begun. Throws IoError and
// LedgerError.
[[nodiscard]] ImportPlan plan_import(const ImportRequest& request, const Ledger* ledger);

// Appends what the plan changes, and removes the names of students who are protected from now on,
// but those that others have; the caller commits. Precondition: planned from this ledger, or from
// none when it is empty.
void record(Ledger& ledger, const ImportPlan& plan, const ImportRequest& request);

// What was done, or would be.
[[nodiscard]] ImportSummary summary_of(const ImportPlan& plan, const ImportRequest& request);

// What a row says of a placement in the ledger's terms: ids of agreements and units instead of
// indexes, and of a protected student no name. Views point into `checked`.
[[nodiscard]] PlacementChange placement_change(const CheckedLists& checked,
                                               const RegistrationChange& change);

}  // namespace underlag
