// A run of `generate` from the ledger: credit notes for what no longer agrees, invoice bases for
// what is due, numbered without gaps (contract, section 8).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "underlag/invoicing/invoiced_lines.hpp"

namespace underlag {

// The sentence that says why a line is credited; `now` is the line in its stead.
using ReasonText = std::function<std::string(const Credit& credit, const InvoicedLine& invoiced,
                                             const DueLine* now)>;

// What the run is made from.
struct RunInput {
    std::span<const DueLine> due;
    std::span<const InvoicedLine> invoiced;
    const Difference& difference;
    const std::vector<Agreement>& agreements;
    const PlacementList& list;               // the ledger's placements as they are today
    std::span<const LedgerRow> ledger_rows;  // an entry for each
    Term term;
    Date issue_date;
    std::int64_t next_number = 1;  // in the year of the issue date
    const ReasonText& reason_text;
};

// A credit note for each invoice base that lines are taken back from, by agreement and subject,
// then the originals' numbers; then an invoice base for each agreement and unit with something due.
// A credit note prints its original's parties and the old lines in full, but does not name a
// student who has become protected. Without names of files.
[[nodiscard]] DocumentRun make_recorded_run(const RunInput& input);

// Issues lines anew: the same credit notes, and in the stead of each original an invoice base of
// its own with the lines that replace the credited ones. Precondition: every credit has such a
// line, at its original's agreement and unit.
[[nodiscard]] DocumentRun make_reissued_run(const RunInput& input);

}  // namespace underlag
