// The standing of some placements of the ledger, or of all but without what is calculated of it:
// for questions to a ledger that need not hold all that a run does.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "underlag/operations/standing.hpp"

namespace underlag {

// Which placements are looked at, by their records, when the agreements have been read.
using ChosenPlacements = std::function<std::vector<std::int64_t>(const std::vector<Agreement>&)>;

// As read_whole_standing, of these placements alone.
[[nodiscard]] bool read_chosen_standing(const Ledger& ledger, const std::string& path,
                                        const ReadingRequest& request, Date today,
                                        const ChosenPlacements& chosen, LedgerStanding& standing);

// As read_whole_standing, without what `calculate` adds.
[[nodiscard]] bool read_judged_standing(const Ledger& ledger, const std::string& path,
                                        const ReadingRequest& request, Date today,
                                        LedgerStanding& standing);

}  // namespace underlag
