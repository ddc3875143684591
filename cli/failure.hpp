// What stops a command (exit 2 and 3), told on standard error, and as JSON where that was asked
// for.
#pragma once

#include <string>

#include "cli/exit_code.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {

// 3 when a finding is of a file, disk or ledger (C001, U502, L403, L404, L406), otherwise 2.
[[nodiscard]] ExitCode exit_code_of(const Diagnostics& found);

// How it is told: the language, the colours (as --color says) and whether as JSON too.
struct FailureForm {
    Language language = Language::swedish;
    std::string color = "auto";
    bool as_json = false;
};

ExitCode fail(const Diagnostics& found, const FailureForm& form);
ExitCode fail(const Sources& sources, const Diagnostics& found, const FailureForm& form);
ExitCode fail(const IoError& error, const FailureForm& form);
ExitCode fail(const LedgerFileError& error, const FailureForm& form);
ExitCode fail(const LedgerError& error, const FailureForm& form);

}  // namespace underlag
