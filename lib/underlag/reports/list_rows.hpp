// The rows of a list as a spreadsheet shows them, and their cells as the user wrote them.
#pragma once

#include <string>

#include "underlag/diagnostics/source.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

// From the first row; Excel's first line `sep=;` is none.
[[nodiscard]] CsvScanner rows_of(const Source& source);

// Without its quotes; spaces and line breaks kept.
[[nodiscard]] std::string cell_as_written(const Source& source, const RawCell& cell);

}  // namespace underlag
