// The workbook of one invoice base or credit note, as the university receives it (§ 4.6, Bilaga 2).
#pragma once

#include <filesystem>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// The same arguments give the same bytes; the version they print is the run's. May be called from
// several threads. Throws IoError.
void write_invoice_workbook(const InvoiceRun& run, const InvoiceBase& base,
                            const DocumentWords& words, const std::filesystem::path& to);

}  // namespace underlag
