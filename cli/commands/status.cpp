// `underlag status`: where the terms stand by the ledger, and what to do next.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_access.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/status_report.hpp"
#include "underlag/usage/ledger_place.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

struct StatusOptions {
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string jobs;
    bool exit_code = false;
    std::string within;  // days; empty: 0
    std::string format = "text";
    SpeechOptions speech;
};

constexpr std::array<Example, 2> examples{{
    {"underlag status",
     {"Vad som återstår att fakturera, och hur lång tid det är kvar",
      "What is left to invoice, and how much time there is"}},
    {"underlag status --format json", {"Detsamma till ett skript", "The same for a script"}},
}};

// --within. A wrong number is U501.
int days_within(const StatusOptions& options, Diagnostics& found) {
    if (options.within.empty())
        return 0;
    return read_number(options.within, "--within", days_ahead,
                       {"ett antal dagar från 0 till 366", "a number of days from 0 to 366"}, found)
        .value_or(0);
}

std::vector<OptionRow> option_rows(StatusOptions& options) {
    std::vector<OptionRow> rows;
    add_ledger_rows(rows, options.ledger);
    add_agreement_row(rows, options.agreements);
    add_issue_date_row(rows, options.issue_date);
    rows.push_back(
        {0,
         "exit-code",
         {},
         {"slutstatus 1 när något inte är fakturerat fast terminens sista faktureringsdag har "
          "passerat",
          "exit status 1 when something is not invoiced though the term's deadline has passed"},
         &options.exit_code});
    rows.push_back({0,
                    "within",
                    {"DAGAR", "DAYS"},
                    {"med --exit-code: också när det är färre dagar kvar än så",
                     "with --exit-code: also when fewer days than that are left"},
                    &options.within,
                    {},
                    ValueKind::days_ahead});
    add_jobs_row(rows, options.jobs);
    add_format_row(rows, options.format, {"text", "json", "ics"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(StatusOptions&) {
    return {};
}

ExitCode run(const StatusOptions& options, Language language) {
    const bool as_json = options.format == "json";
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    const LedgerQuestion question = ledger_question(options, found);
    const int days = days_within(options, found);
    const StatusRequest request{
        .reading = question.reading,
        .ledger = question.ledger.shown(),
        .today = question.today,
        .given_options = options_of_next(options.speech.configuration, options.ledger.address,
                                         options.agreements, options.speech.defaults)};
    if (found.has_errors())
        return fail(found, form);
    const Ledger ledger = read_ledger(question.ledger);
    LedgerStanding standing;
    if (const auto stopped = read_standing(ledger, question, options.speech, form, standing))
        return *stopped;
    Diagnostics older = standing.checked.found;
    older.keep_only(
        [](const Diagnostic& finding) { return finding.kind->code == agreement_is_older.code; });
    write_findings_text(standing.checked.sources, older,
                        text_style(options.speech, true, language, standard_error_is_terminal()),
                        standard_error());
    const LedgerStatus status = ledger_status(ledger, request, standing);
    if (as_json)
        write_status_json(status, language, standard_output());
    else if (options.format == "ics")
        write_status_calendar(status, language, standard_output());
    else
        write_status_text(status, language, standard_output());
    return options.exit_code && is_urgent(status, days) ? ExitCode::faulty : ExitCode::done;
}

}  // namespace

CommandRow status_command() {
    return {"status",
            "",
            {"visar hur terminerna står: vad som återstår att fakturera, och dagar kvar till "
             "avtalets datum",
             "shows where the terms stand: what is left to invoice, and days left to the "
             "agreement's dates"},
            examples,
            bind_command<StatusOptions>};
}

}  // namespace underlag
