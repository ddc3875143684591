// Which invoiced lines a run compares with what is due, and which it leaves as they are (contract,
// section 8).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/invoicing/due_lines.hpp"

namespace underlag {

// A line of an issued invoice base that no credit note has credited, with the document it stands
// on.
struct InvoicedLine {
    const Document* document = nullptr;
    const Line* line = nullptr;
};

[[nodiscard]] Claim claim_of(const InvoicedLine& invoiced);
// The lines must outlive the claims.
[[nodiscard]] Claims claims_of(std::span<const InvoicedLine> invoiced);

// Adds the lines of a run's invoice bases that are of placements in `terms` and not credited.
// `open_lines`: the records of those, sorted.
void add_invoiced_lines(const DocumentRun& run, std::span<const std::int64_t> open_lines,
                        Terms terms, std::vector<InvoicedLine>& invoiced);

// Takes out the lines of placements that the run says nothing of: those of agreements that are not
// loaded (their rows are missing, or assigned to no agreement) and those left out with
// --skip-invalid. They would look as if nothing of them were due. Returns the ids of agreements
// that are not loaded and lost lines so, sorted.
[[nodiscard]] std::vector<std::string> leave_unjudged_lines(
    std::vector<InvoicedLine>& invoiced, const std::vector<Agreement>& agreements,
    const Assignments& assignments, std::span<const LedgerRow> ledger_rows,
    const std::vector<bool>& left_out);

}  // namespace underlag
