// What a follow-up counts: each placement's part in each term, with its days and kronor.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "underlag/invoicing/due_lines.hpp"

namespace underlag {

struct CountedPart {
    std::uint32_t row = 0;        // the placement
    std::uint32_t agreement = 0;  // an index, as in Assignment
    Term term = {};
    int days = 0;
    Money amount = {};  // 0 of a part that waits for its year's week rate
};

struct PartsQuestion {
    const PlacementList& list;
    const std::vector<Agreement>& agreements;
    std::span<const LedgerRow> ledger_rows;
    std::span<const DueLine> due;
    std::span<const DueLine> later;
    std::span<const WaitingPart> waiting;
};

// By placement, then term. Precondition: the lines are of placements among `ledger_rows`.
[[nodiscard]] std::vector<CountedPart> counted_parts(const PartsQuestion& question);

}  // namespace underlag
