// What stops a command (exit 2 and 3), told on standard error, and as JSON where that was asked
// for.
#pragma once

#include "cli/exit_code.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {

// 3 when a finding is of a file, disk or ledger (C001, U502), otherwise 2.
[[nodiscard]] ExitCode exit_code_of(const Diagnostics& found);

ExitCode fail(const Diagnostics& found, Language language, bool as_json);
ExitCode fail(const Sources& sources, const Diagnostics& found, Language language, bool as_json);
ExitCode fail(const IoError& error, Language language, bool as_json);

}  // namespace underlag
