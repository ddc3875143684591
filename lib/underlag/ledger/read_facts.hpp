// Reads the agreements, units and week rates that a run's documents print.
#pragma once

#include <cstdint>
#include <map>

#include "underlag/ledger/run_records.hpp"
#include "underlag/ledger/stored_run.hpp"

namespace underlag {

// What documents and lines point at, by its record.
struct RunFacts {
    std::map<std::int64_t, Agreement*> agreements;
    std::map<std::int64_t, Activity*> units;
    std::map<std::int64_t, WeekRate*> rates;
};

// Puts them into `into`.
[[nodiscard]] RunFacts read_facts(const RunRecords& records, StoredRun& into);

}  // namespace underlag
