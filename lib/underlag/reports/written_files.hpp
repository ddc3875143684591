// The files of a run, as reports tell of them: written, unwritten, and its forms.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// What was found out about each list, as the contract's JSON shows it (sections 3 and 6).

// The member "files" of the object being written; the lists of one workbook are one of them.
void write_files(JsonWriter& json, const Sources& sources, const std::vector<ListShape>& lists);

// "forms": the files of a document, or of a run, beside its workbooks, by the names of their forms.
void write_forms(JsonWriter& json, const DocumentRun& run, const Document& document);
void write_forms(JsonWriter& json, const DocumentRun& run);

// Their files below --out, a line each, indented.
[[nodiscard]] std::string forms_text(const DocumentRun& run);

// Runs that were recorded but cut off before their files were written, as every report tells them.

// The member `name` of the object being written:
// [{"term","issue_date","documents":[{"kind","number","file"}],"summary"}].
void write_run_outlines(JsonWriter& json, std::string_view name, std::span<const RunOutline> runs);

// A heading for each run and a line for each of its files, the first of many; empty when there are
// no runs.
[[nodiscard]] std::string unwritten_files_text(std::span<const RunOutline> runs, Language language);

// The member `name` of the object being written:
// [{"term","issue_date","holder","folder","since","may_be_completed"}]; nothing when there are
// none.
void write_held_runs(JsonWriter& json, std::string_view name, std::span<const HeldRun> runs);

// A line for each run that somebody else is to write, and for an old one what can be done.
[[nodiscard]] std::string held_runs_text(std::span<const HeldRun> runs, Language language);

}  // namespace underlag
