// The workbook of a whole run: every unit and the sum, a row a document for the accounting system.
#pragma once

#include <filesystem>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// Sheets Sammanställning, Diagram (when there are invoice bases) and Fakturor. The same arguments
// give the same bytes. Throws IoError.
void write_summary_workbook(const InvoiceRun& run, const DocumentWords& words,
                            const std::filesystem::path& to);

}  // namespace underlag
