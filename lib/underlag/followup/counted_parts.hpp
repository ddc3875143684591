// What a follow-up counts: each placement's part in each term, with its days and kronor.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "underlag/invoicing/due_lines.hpp"

namespace underlag {

// Kept small: there may be a million.
struct CountedPart {
    std::uint32_t row = 0;        // the placement
    std::uint32_t agreement = 0;  // an index, as in Assignment
    Term term = {};
    int days = 0;
    Money amount = {};  // 0 of a part that waits for its year's week rate
};

// By placement, then term, of what is due in the question, and of its `waiting` parts. The lines
// are made some at a time and let go; `look_at` sees each. Precondition: the records of
// `ledger_rows` rise.
[[nodiscard]] std::vector<CountedPart> counted_parts(
    const DueQuestion& question, const std::function<void(const DueLine&)>& look_at);

}  // namespace underlag
