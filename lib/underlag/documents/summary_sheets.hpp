// The sheets of the summary workbook.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

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
