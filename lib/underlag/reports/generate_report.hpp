// What `generate` answers: text for a person, JSON (underlag.generate/1), CSV for the accounting
// system.
#pragma once

#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/documents/export_shape.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// Contract, section 7. `run` without documents, when errors stopped it, gives the object with
// nothing done. From the ledger, `completed` names the earlier runs whose files were written first;
// null: straight from lists.
void write_generate_json(const Sources& sources, const DocumentRun& run,
                         const Diagnostics& findings, Language language, const Sink& out,
                         const std::vector<RunOutline>* completed = nullptr);

// A table of the documents with weeks, amounts and files, the totals, deadline and due date.
// `written`: false says what would be made (--dry-run).
void write_generate_text(const DocumentRun& run, bool written, Language language, const Sink& out);

// A row a document: number, kind, credits, issue date, due date, agreement, customer number, Er
// referens, unit, organisation number, giro, amount, VAT code 0, the coding keys. UTF-8 with BOM,
// `;`, CRLF, decimal comma, so that Excel in Swedish opens it as a table; the columns are Swedish.
void write_generate_csv(const DocumentRun& run, const Sink& out);

// A row a line of the documents (line_headings), in the same form.
void write_generate_lines_csv(const DocumentRun& run, const Sink& out);

// The same in the shape of [export]: a row a document, or a row a line. False when letters that its
// encoding lacks have been rewritten.
bool write_shaped_csv(const DocumentRun& run, const ExportShape& shape, bool lines,
                      const Sink& out);

}  // namespace underlag
