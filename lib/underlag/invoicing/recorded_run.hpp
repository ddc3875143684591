// A run of `generate` from the ledger: credit notes for what no longer agrees, invoice bases for
// what is due, numbered without gaps (contract, section 8).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/invoicing/due_lines.hpp"

namespace underlag {

// Which invoiced lines a run compares with what is due, and which it leaves as they are (contract,
// section 8).

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
