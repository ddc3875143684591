// What `import` answers: what became of the lists' rows, with what it means in kronor.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/operations/import_summary.hpp"
#include "underlag/operations/undo.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// Contract, section 8, and besides "changes": the placements that changed or ceased to be due.
void write_import_json(const Sources& sources, const ImportSummary& summary,
                       const EachImportChange& each_change, const Diagnostics& findings,
                       Language language, const Sink& out);

// `list_all`: every change; otherwise at most 100, and how many more.
void write_import_text(const ImportSummary& summary, const EachImportChange& each_change,
                       bool list_all, Language language, const Sink& out);

// What `ledger undo` answers (underlag.ledger-undo/1): the same, and what is left. `recorded`: not
// with --dry-run, nor when it was stopped or nothing changed.
void write_undo_json(const UndoPlan& plan, const ImportSummary& summary, bool recorded,
                     Language language, const Sink& out);
void write_undo_text(const UndoPlan& plan, const ImportSummary& summary, bool list_all,
                     Language language, const Sink& out);

}  // namespace underlag
