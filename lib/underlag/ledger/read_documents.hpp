// Reads documents without their lines, of one run or of many.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

// Reads what a run's documents print beside their lines' own facts.
struct AgreementFacts {
    std::string id = {};
    std::string reference = {};
    Policy policy = {};
};

// By their records.
struct RunFacts {
    std::map<std::int64_t, AgreementFacts> agreements = {};
    std::map<std::int64_t, Party> parties = {};
    std::map<std::int64_t, WeekRate> rates = {};
    std::map<std::int64_t, ShareBasis> shares = {};
    std::vector<OwnShare> own_shares = {};  // without their cost, which leads into `sources`
    std::list<std::string> sources = {};    // that the rates' views lead into
};

[[nodiscard]] RunFacts read_facts(const RunRecords& records);

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
