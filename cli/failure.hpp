// How a command ends, and what stops it (exit 2 and 3), told on standard error, and as JSON where
// that was asked for.
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {

// What a command tells the shell; the same with and without --format json.
enum class ExitCode : int {
    done = 0,
    faulty = 1,       // the list has errors: nothing written, nothing recorded
    wrong_usage = 2,  // or a wrong agreement, template or configuration
    failed = 3,       // a file or disk
    interrupted = 130,
};

// How it is told: the language, the colours (as --color says) and whether as JSON too.
struct FailureForm {
    Language language = Language::swedish;
    std::string color = "auto";
    bool as_json = false;
};

// Of the options of any command that answers as JSON too.
template <class Options>
[[nodiscard]] FailureForm failure_form(const Options& options, Language language) {
    if constexpr (requires { options.reading.format; })
        return {language, options.speech.color, options.reading.format == "json"};
    else
        return {language, options.speech.color, options.format == "json"};
}

// 3 when a finding is of a file, disk or ledger (is_of_the_world), otherwise 2.
ExitCode fail(const Diagnostics& found, const FailureForm& form);
ExitCode fail(const Sources& sources, const Diagnostics& found, const FailureForm& form);
ExitCode fail(const IoError& error, const FailureForm& form);
ExitCode fail(const LedgerFileError& error, const FailureForm& form);
ExitCode fail(const LedgerError& error, const FailureForm& form);

}  // namespace underlag
