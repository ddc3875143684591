#include "cli/commands/status.hpp"

#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/told_findings.hpp"
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
    const FailureForm form{language, options.speech.color, as_json};
    Diagnostics found;
    const Date today = issue_date(options.issue_date, found);
    const ReadingRequest reading{.agreements = options.agreements,
                                 .threads = thread_count(options.jobs, found),
                                 .needs_agreements = true};
    if (found.has_errors())
        return fail(found, form);
    const std::string path = ledger_path(options.ledger);
    Ledger ledger = Ledger::open(path, Ledger::Access::read);
    ledger.begin_reading();
    LedgerStanding standing;
    if (!read_whole_standing(ledger, path, reading, today, standing))
        return fail(standing.checked.sources, standing.checked.found, form);
    if (!options.speech.quiet)
        tell_of_agreements_left(standing.agreements_left, language);
    const LedgerStatus status = ledger_status(path, standing, ledger.unfinished_runs());
    if (as_json)
        write_status_json(status, language, standard_output());
    else
        write_status_text(status, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
