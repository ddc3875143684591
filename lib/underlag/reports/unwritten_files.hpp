// Runs that were recorded but cut off before their files were written, as every report tells them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/operations/unfinished_runs.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

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
