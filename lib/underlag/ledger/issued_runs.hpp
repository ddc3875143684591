// The runs that were issued, with their documents as values; and a run put into the ledger.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct IssuedRun {
    std::int64_t id = 0;
    std::string recorded_at = {};
    bool only_term = false;  // --only-term
    DocumentRun run = {};    // its term is the run's, its lines may be of earlier ones
    StoredWords words = {};
    std::vector<IssuedFile> files = {};  // empty: a crash came before they were written
};

[[nodiscard]] IssuedRun read_issued_run(const Ledger& ledger, std::int64_t id);

// Runs with an invoice line in the terms that no credit note has credited, with these lines and
// their documents alone; `lines` are their records. For due minus invoiced.
struct OpenRuns {
    std::vector<DocumentRun> runs = {};
    std::vector<std::int64_t> lines = {};  // sorted
};
[[nodiscard]] OpenRuns open_runs(const Ledger& ledger, Term first, Term last);

// Records a run with its documents (numbered, in their order), and fills in the head of the chain
// and every line's own record. The files come later: `append_files`. Returns its record.
std::int64_t append_run(Ledger& ledger, DocumentRun& run, const StoredWords& words, bool only_term,
                        const std::string& recorded_at);

}  // namespace underlag
