// Runs that were recorded but cut off before their files were written, as every report tells them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// The member `name` of the object being written:
// [{"term","issue_date","documents":[{"kind","number","file"}],"summary"}].
void write_run_outlines(JsonWriter& json, std::string_view name, std::span<const RunOutline> runs);

// A heading for each run and a line for each of its files, the first of many; empty when there are
// no runs.
[[nodiscard]] std::string unwritten_files_text(std::span<const RunOutline> runs, Language language);

}  // namespace underlag
