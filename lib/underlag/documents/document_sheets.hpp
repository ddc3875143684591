// The sheets of the workbooks: of an invoice base, Underlag, Beräkning and Kontroll, and of the
// summary of a run (contract, section 7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

// The sheets of the summary workbook.

// A row a document, credit notes with negative amounts, the sum, and that of each university when
// there are several.
void write_summary_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words);

// Of shares of a cost: a row a share, the sum, and whether the shares are together what each part
// is.
void write_share_summary_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words);

inline constexpr std::size_t most_bars = 20;

// A unit as the charts show it.
struct ChartRow {
    std::string label;
    Money amount;
    long long days = 0;
};
// The units with the largest amounts, largest first, and one row for all the rest. Credit notes are
// left out. The agreement's id stands with the name when there are several agreements.
[[nodiscard]] std::vector<ChartRow> chart_rows(const DocumentRun& run, const DocumentWords& words);

// The charts beside the numbers they show: the 20 largest units and the rest.
// Precondition: there is an invoice base.
void write_chart_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words);

// A row a document with the columns of `generate --format csv`, for the accounting system, and then
// the university's name and number, the unit's name and the term.
void write_invoices_sheet(Sheet sheet, const DocumentRun& run);

// More rows make a workbook that no office program opens in reasonable time.
inline constexpr std::size_t most_lines_on_sheet = 100'000;

// A row a line; of more lines than a sheet should hold it says where they are found.
void write_lines_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words);

}  // namespace underlag
