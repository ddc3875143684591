// What is due: the part of each placement in each term, as a line for an invoice base (§ 4.6).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/invoicing/due_minus_invoiced.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/ledger_list.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// A line before it is put on a document.
struct DueLine {
    std::uint32_t agreement = 0;  // indexes, as in Assignment
    std::uint32_t activity = 0;
    Line line;
};

[[nodiscard]] Claim claim_of(const DueLine& due, const std::vector<Agreement>& agreements);
// The arguments must outlive the claims.
[[nodiscard]] Claims claims_of(std::span<const DueLine> due,
                               const std::vector<Agreement>& agreements);

// The part of a placement in a term that cannot be worked out yet: its year has no week rate
// (A206).
struct WaitingPart {
    std::size_t row = 0;  // the placement
    Term term = {};
    std::uint32_t agreement = 0;
    int missing_year = 0;  // without an index or a published rate
};

// From a term to a term, both included.
struct Terms {
    Term first = {};
    Term last = {};
};

// What is asked about. Nothing is due for placements whose `left_out` entry is true or that are
// cancelled, nor, under `in_arrears = "placement"`, for lines whose last day lies after the issue
// date. `ledger_rows`: empty in a one-off run, otherwise an entry for each placement. Precondition:
// every other placement with days in the terms is assigned, and has a rate unless `waiting` is
// given.
struct DueQuestion {
    const Sources& sources;
    const PlacementList& list;
    const std::vector<Agreement>& agreements;
    const Assignments& assignments;
    const RateBook& rates;
    std::span<const LedgerRow> ledger_rows;
    Terms terms;
    Date issue_date;
    const std::vector<bool>& left_out;  // an entry for each placement
    // Given the parts that have no rate, which make no line.
    std::vector<WaitingPart>* waiting = nullptr;

    [[nodiscard]] bool leaves_out(std::size_t row) const {
        return left_out[row] || list.placements[row].is_cancelled;
    }
};

// By placement, then term.
[[nodiscard]] std::vector<DueLine> due_lines(const DueQuestion& question);
// Of these rows alone, in their order.
[[nodiscard]] std::vector<DueLine> due_lines(const DueQuestion& question,
                                             std::span<const std::uint32_t> rows);

}  // namespace underlag
