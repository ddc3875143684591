// Rows that --skip-invalid left out, as every report names them.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// The member "skipped" of the object being written: {"file","line","codes":[...]}.
void write_skipped(JsonWriter& json, const std::vector<SkippedRow>& skipped);

// "Utelämnade rader:" and a line each, after an empty line; empty when there are none.
[[nodiscard]] std::string skipped_text(const std::vector<SkippedRow>& skipped, Language language);

}  // namespace underlag
