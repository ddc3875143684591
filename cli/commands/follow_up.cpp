#include "cli/commands/follow_up.hpp"

#include <filesystem>

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_question.hpp"
#include "cli/option_values.hpp"
#include "cli/output.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/reports/findings_text.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/follow_up_workbook.hpp"

namespace underlag {
namespace {

// --at, else the year's last day. A wrong date is U501.
Date read_at(const std::string& option, int year, Diagnostics& found) {
    if (option.empty())
        return Date::from_ymd(year, 12, 31).value();
    return read_date(option, "--at", {"datumet som 2025-12-31", "the date as 2025-12-31"}, found)
        .value_or(Date{});
}

void write_workbook(const FollowUp& follow, const std::string& folder, Language language,
                    Date today) {
    const std::filesystem::path file =
        std::filesystem::path(folder) / fmt::format("uppfoljning-{}.xlsx", follow.year);
    StagedFiles staged;
    try {
        write_follow_up_workbook(follow, language, today, staged.stage(file));
    } catch (const IoError& error) {
        // The user knows nothing of the file beside it that could not be written.
        throw error.about(file.string());
    }
    staged.publish();
}

}  // namespace

std::vector<OptionRow> option_rows(FollowUpOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "year",
                    {"ÅR", "YEAR"},
                    {"året som följs upp", "the year that is followed up"},
                    &options.year});
    rows.push_back({0,
                    "at",
                    {"DATUM", "DATE"},
                    {"periodiseringen räknas till och med den dagen (förval: årets sista dag)",
                     "the accrual is up to and with that day (default: the year's last)"},
                    &options.at});
    add_ledger_rows(rows, options.ledger);
    add_agreement_row(rows, options.agreements);
    add_issue_date_row(rows, options.issue_date);
    rows.push_back({'o',
                    "out",
                    {"MAPP", "DIR"},
                    {"skriver också arbetsboken uppfoljning-ÅR.xlsx i mappen",
                     "also writes the workbook uppfoljning-YEAR.xlsx into the folder"},
                    &options.folder});
    add_jobs_row(rows, options.jobs);
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(FollowUpOptions&) {
    return {};
}

ExitCode run(const FollowUpOptions& options, Language language) {
    const bool as_json = options.format == "json";
    const FailureForm form{language, options.speech.color, as_json};
    Diagnostics found;
    const int year = read_year(options.year, "follow-up", follow_up_examples.front(), found);
    const Date at = read_at(options.at, year, found);
    const LedgerQuestion question = ledger_question(options, found);
    if (found.has_errors())
        return fail(found, form);
    Ledger ledger = Ledger::open(question.ledger, Ledger::Access::read);
    ledger.begin_reading();
    LedgerStanding standing;
    if (const auto stopped = read_standing(ledger, question, options.speech, form, standing))
        return *stopped;
    conclude(false, standing.checked);
    const CheckedLists& checked = standing.checked;
    const FollowUp follow = follow_up(ledger, standing, year, at, question.reading.threads);
    write_findings_text(checked.sources, checked.found,
                        text_style(options.speech, false, language, standard_error_is_terminal()),
                        standard_error());
    if (!options.folder.empty())
        write_workbook(follow, options.folder, language, question.today);
    if (as_json)
        write_follow_up_json(follow, checked.sources, checked.found, language, standard_output());
    else
        write_follow_up_text(follow, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
