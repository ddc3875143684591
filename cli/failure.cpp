#include "cli/failure.hpp"

#include <algorithm>
#include <array>

#include "cli/common_options.hpp"
#include "cli/environment.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/reports/error_report.hpp"
#include "underlag/reports/findings_text.hpp"
#include "underlag/text/system_reason.hpp"

namespace underlag {

ExitCode exit_code_of(const Diagnostics& found) {
    constexpr std::array of_the_world_codes{unreadable_file.code, cannot_write.code,
                                            ledger_busy.code, ledger_damaged.code, no_ledger.code};
    const bool of_the_world = std::ranges::any_of(found.all(), [&](const Diagnostic& finding) {
        return std::ranges::find(of_the_world_codes, finding.kind->code) !=
               of_the_world_codes.end();
    });
    return of_the_world ? ExitCode::failed : ExitCode::wrong_usage;
}

ExitCode fail(const Sources& sources, const Diagnostics& found, const FailureForm& form) {
    SpeechOptions speech;
    speech.color = form.color;
    write_findings_text(sources, found,
                        text_style(speech, true, form.language, standard_error_is_terminal()),
                        standard_error());
    if (form.as_json)
        write_error_json(sources, found, form.language, standard_output());
    return exit_code_of(found);
}

ExitCode fail(const Diagnostics& found, const FailureForm& form) {
    return fail(Sources{}, found, form);
}

ExitCode fail(const IoError& error, const FailureForm& form) {
    Sources sources;
    Diagnostics found;
    // Standard output itself may be what failed: then there is nowhere to put the JSON.
    const bool is_answer = error.path() == standard_output_name;
    if (is_answer)
        found.add(cannot_answer, {}, {reason_of(error)});
    else if (error.action() == IoError::Action::read)
        found.add(unreadable_file, {.source = sources.add({.name = error.path()})},
                  {reason_of(error)});
    else
        found.add(cannot_write, {}, {{"path", error.path()}, reason_of(error)});
    FailureForm told = form;
    told.as_json = form.as_json && !is_answer;
    return fail(sources, found, told);
}

ExitCode fail(const LedgerFileError& error, const FailureForm& form) {
    if (error.action() == IoError::Action::write)
        return fail(static_cast<const IoError&>(error), form);
    Sources sources;
    Diagnostics found;
    found.add(unreadable_ledger, {.source = sources.add({.name = error.path()})},
              {reason_of(error)});
    return fail(sources, found, form);
}

ExitCode fail(const LedgerError& error, const FailureForm& form) {
    Diagnostics found;
    found.add(error.kind(), {}, error.arguments());
    return fail(found, form);
}

}  // namespace underlag
