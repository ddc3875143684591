// The three sheets of an invoice base: Underlag, Beräkning, Kontroll (contract, section 7).
#pragma once

#include <cstdint>
#include <optional>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

// What every sheet of a document is made from.
struct DocumentSource {
    const Document& document;
    const Trace& trace;
    const DocumentWords& words;
};

// Bilaga 2. Saved as CSV it is a placement list again: the lines above the heading are no rows, and
// below the sum stand only the labels of Bilaga 2 and sentences, no cell that is a date.
void write_invoice_sheet(Sheet sheet, const DocumentSource& source);

// A row a line: its days, its rate and where that comes from, its amount as a live formula.
void write_calculation_sheet(Sheet sheet, const DocumentSource& source);

// Of shares of a cost: the cost step by step, then each share as one works it out by hand.
void write_share_calculation_sheet(Sheet sheet, const DocumentSource& source);

// Counts, checksums of the input, program version and the policy in words.
void write_trace_sheet(Sheet sheet, const DocumentSource& source);

// The footer's two sides, with the numbers of pages to the right.
[[nodiscard]] PageSetup page_setup(const DocumentSource& source,
                                   std::optional<std::uint32_t> repeated_row);

}  // namespace underlag
