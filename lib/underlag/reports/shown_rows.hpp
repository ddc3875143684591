// Rows as reports show them: those of a list as a spreadsheet has them, and those that were left
// out.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// The rows of a list as a spreadsheet shows them, and their cells as the user wrote them.

// From the first row; Excel's first line `sep=;` is none.
[[nodiscard]] CsvScanner rows_of(const Source& source);

// Without its quotes; spaces and line breaks kept.
[[nodiscard]] std::string cell_as_written(const Source& source, const RawCell& cell);

// Rows that --skip-invalid left out, as every report names them.

// The member "skipped" of the object being written: {"file","line","codes":[...]}.
void write_skipped(JsonWriter& json, const std::vector<SkippedRow>& skipped);

// "Utelämnade rader:" and a line each, after an empty line; empty when there are none.
[[nodiscard]] std::string skipped_text(const std::vector<SkippedRow>& skipped, Language language);

}  // namespace underlag
