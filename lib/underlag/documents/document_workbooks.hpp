// The workbooks of a run: one for each invoice base or credit note, as the university receives it
// (§ 4.6, Bilaga 2), and one of the whole run.
#pragma once

#include <filesystem>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// The same arguments give the same bytes. May be called from several threads. Throws IoError.
// Precondition: the document has its lines (DocumentRun::whole).
void write_document_workbook(const Document& document, const Trace& trace,
                             const DocumentWords& words, const std::filesystem::path& to);

// Sheets Sammanställning, Diagram (when there are invoice bases) and Fakturor: every unit and the
// sum, a row a document for the accounting system. The same arguments give the same bytes. Throws
// IoError.
void write_summary_workbook(const DocumentRun& run, const DocumentWords& words,
                            const std::filesystem::path& to);

}  // namespace underlag
