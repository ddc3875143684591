#include "cli/commands/status.hpp"

#include "cli/failure.hpp"
#include "cli/ledger_state.hpp"
#include "cli/ledger_status.hpp"
#include "cli/output.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/reports/status_report.hpp"

namespace underlag {

std::vector<OptionRow> option_rows(StatusOptions& options) {
    std::vector<OptionRow> rows;
    add_ledger_row(rows, options.ledger);
    add_agreement_row(rows, options.agreements);
    add_issue_date_row(rows, options.issue_date);
    add_jobs_row(rows, options.jobs);
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(StatusOptions&) {
    return {};
}

ExitCode run(const StatusOptions& options, Language language) {
    const bool as_json = options.format == "json";
    LedgerState state;
    state.issue_date = issue_date(options.issue_date, state.checked.found);
    const unsigned threads = thread_count(options.jobs, state.checked.found);
    const FailureForm form{language, options.speech.color, as_json};
    if (state.checked.found.has_errors())
        return fail(state.checked.found, form);
    const std::string path = ledger_path(options.ledger);
    Ledger ledger = Ledger::open(path, Ledger::Access::read);
    ledger.begin_reading();
    ReadingOptions reading;
    reading.agreements = options.agreements;
    reading.jobs = options.jobs;
    if (!read_ledger_state(ledger, path, reading, state))
        return fail(state.checked.sources, state.checked.found, form);
    state.terms = all_terms(ledger, state);
    judge_ledger_state(state, threads);
    calculate(ledger, state);
    if (!options.speech.quiet)
        tell_of_agreements_left(state, language);
    const LedgerStatus status = ledger_status(path, state, ledger.unfinished_runs());
    if (as_json)
        write_status_json(status, language, standard_output());
    else
        write_status_text(status, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
