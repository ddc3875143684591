// Reads documents without their lines, of one run or of many.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "underlag/ledger/read_facts.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

// What all documents of a run share.
struct RunHead {
    Term term = {};
    int cost_year = 0;  // as of a DocumentRun
    Date issue_date = {};
};

// By their records: those of one run, or of all.
using RunHeads = std::map<std::int64_t, RunHead>;
[[nodiscard]] RunHeads read_run_heads(Store& store);
[[nodiscard]] RunHead read_run_head(Store& store, std::int64_t run);

struct StoredDocument {
    std::int64_t record = 0;
    std::int64_t run = 0;  // its record
    Document document = {};
};

// In the order of their records.
[[nodiscard]] std::vector<StoredDocument> read_documents(const RunRecords& records,
                                                         const RunFacts& facts,
                                                         const RunHeads& runs);

}  // namespace underlag
