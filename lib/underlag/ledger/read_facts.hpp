// Reads what a run's documents print beside their lines' own facts.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

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

}  // namespace underlag
