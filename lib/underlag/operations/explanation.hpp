// How every krona of a document or placement came about, from the ledger (§ 4.6).
#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "underlag/ledger/history.hpp"
#include "underlag/operations/import_summary.hpp"
#include "underlag/operations/standing.hpp"

namespace underlag {

struct ExplainedDocument {
    Document document = {};
    // For each line what was issued of the same placement and term, in the order of issue.
    std::vector<std::vector<IssuedLineEntry>> issued = {};
};

// A line that is due.
struct ExplainedLine {
    const Line* line = nullptr;
    std::string agreement = {};  // ids
    std::string activity = {};
    std::string activity_name = {};
    Policy policy = {};
    std::vector<IssuedLineEntry> issued = {};  // of the same placement and term
};

// A part that cannot be worked out until a year's week rate is known (A206).
struct ExplainedWait {
    Term term = {};
    std::string agreement = {};  // id
    int missing_year = 0;
    std::vector<IssuedLineEntry> issued = {};  // of the same placement and term
};

// What a list (or --complete-for) said of the placement at one time.
struct ExplainedVersion {
    std::string recorded_at;
    std::string list_name = {};  // empty: --complete-for, or an import that was taken back
    std::uint32_t line = 0;
    PlacementFacts facts = {};
    bool is_taken_back = false;
};

struct ExplainedPlacement {
    std::string id;
    std::vector<ExplainedVersion> versions = {};  // oldest first
    std::vector<ExplainedLine> due = {};          // by term; empty: nothing is due
    std::vector<ExplainedLine> later = {};        // due when their last day has come
    std::vector<ExplainedWait> waiting = {};
    // In terms where nothing is due any more.
    std::vector<IssuedLineEntry> issued = {};
    // What is due cannot be told: its agreement is not loaded, or lacks its unit.
    bool is_left = false;
    std::list<std::string> texts = {};  // that the versions point at
};

// The document of this number; nothing when the ledger has none. Names nobody who has become
// protected since.
[[nodiscard]] std::optional<ExplainedDocument> explain_document(const Ledger& ledger,
                                                                const std::string& number);

// The placements of this id, one for each agreement that has used it; their lines point into
// `standing`. Precondition: `standing` is calculated, for all terms.
[[nodiscard]] std::vector<ExplainedPlacement> explain_placement(const Ledger& ledger,
                                                                const LedgerStanding& standing,
                                                                const std::string& id);

}  // namespace underlag
