// The ledger's placements as a list that is judged, read without holding them twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

// Those of these agreements, and of these records where they are given (sorted): what
// Ledger::placements gives, put into the list as add_ledger_placements does. Returns their records.
std::vector<LedgerRow> add_placements(const Ledger& ledger,
                                      const std::vector<std::string>& agreements,
                                      const std::optional<std::vector<std::int64_t>>& records,
                                      std::string name, Sources& sources, PlacementList& into);

}  // namespace underlag
