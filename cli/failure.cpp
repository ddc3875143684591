#include "cli/failure.hpp"

#include "cli/common_options.hpp"
#include "cli/environment.hpp"
#include "cli/output.hpp"
#include "underlag/reports/error_report.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/usage/failures.hpp"

namespace underlag {
namespace {

ExitCode fail(const Failure& failure, const FailureForm& form) {
    return fail(failure.sources, failure.found, form);
}

}  // namespace

ExitCode fail(const Sources& sources, const Diagnostics& found, const FailureForm& form) {
    SpeechOptions speech;
    speech.color = form.color;
    write_findings_text(sources, found,
                        text_style(speech, true, form.language, standard_error_is_terminal()),
                        standard_error());
    if (form.as_json)
        write_error_json(sources, found, form.language, standard_output());
    return is_of_the_world(found) ? ExitCode::failed : ExitCode::wrong_usage;
}

ExitCode fail(const Diagnostics& found, const FailureForm& form) {
    return fail(Sources{}, found, form);
}

ExitCode fail(const IoError& error, const FailureForm& form) {
    if (error.path() != standard_output_name)
        return fail(failure_of(error), form);
    // There is nowhere to put the JSON.
    FailureForm told = form;
    told.as_json = false;
    return fail(failure_to_answer(error), told);
}

ExitCode fail(const LedgerFileError& error, const FailureForm& form) {
    return fail(failure_of(error), form);
}

ExitCode fail(const LedgerError& error, const FailureForm& form) {
    return fail(failure_of(error), form);
}

}  // namespace underlag
