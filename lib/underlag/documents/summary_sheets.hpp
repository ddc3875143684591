// The sheets of the summary workbook.
#pragma once

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

// A row a document, credit notes with negative amounts, and the sum.
void write_summary_sheet(Sheet sheet, const InvoiceRun& run, const DocumentWords& words);

// The charts beside the numbers they show: the 20 largest units and the rest.
// Precondition: there is an invoice base.
void write_chart_sheet(Sheet sheet, const InvoiceRun& run, const DocumentWords& words);

// A row a document with the columns of `generate --format csv`, for the accounting system.
void write_invoices_sheet(Sheet sheet, const InvoiceRun& run);

}  // namespace underlag
