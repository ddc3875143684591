// A run of `generate` from the ledger: credit notes for what no longer agrees, invoice bases for
// what is due, numbered without gaps (contract, section 8).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "underlag/invoicing/due_minus_invoiced.hpp"

namespace underlag {

// The sentence that says why a line is credited; `now` is the line in its stead. The text must
// outlive the run.
using ReasonText = std::function<std::string_view(
    const Credit& credit, const InvoicedLine& invoiced, const DueLine* now)>;

// What the run is made from. It must outlive the run, whose views and pointers lead into it.
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

// A credit note prints its original's agreement and unit and the old lines in full, but does not
// name a student who has become protected. Without names of files.
[[nodiscard]] InvoiceRun make_recorded_run(const RunInput& input);

}  // namespace underlag
