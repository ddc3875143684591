// The heart of the ledger: what is due minus what has been invoiced (contract, section 8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "underlag/invoicing/due_lines.hpp"

namespace underlag {

// A line of an issued invoice base that no credit note has credited, with the document it stands
// on.
struct InvoicedLine {
    const InvoiceBase* document = nullptr;
    const InvoiceLine* line = nullptr;
    Date issued = {};  // when the document was
};

struct Credit {
    std::size_t invoiced = 0;  // an index in what was invoiced
    CreditReason reason = CreditReason::cancelled;
    std::optional<std::size_t> replaced_by = std::nullopt;  // an index in what is due
};

struct Difference {
    std::vector<std::size_t> to_invoice;  // indexes in what is due
    std::vector<Credit> to_credit;
    [[nodiscard]] bool is_nothing() const { return to_invoice.empty() && to_credit.empty(); }
};

// A line agrees when placement, term, agreement, unit, first and last day, days, week rate and
// amount are the same. What does not agree is credited in full, and what is due in its stead is
// invoiced. `is_cancelled[placement]`-like facts come with `cancelled`: the placements (their
// records) that are cancelled, sorted. Precondition: at most one due line for a placement and term.
[[nodiscard]] Difference due_minus_invoiced(std::span<const DueLine> due,
                                            const std::vector<Agreement>& agreements,
                                            std::span<const InvoicedLine> invoiced,
                                            std::span<const std::int64_t> cancelled);

}  // namespace underlag
