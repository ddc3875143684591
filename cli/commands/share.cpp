#include "cli/commands/share.hpp"
#include "cli/answered_csv.hpp"

#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/sharing.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/operations/share.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/share_report.hpp"
#include "underlag/usage/missing_arguments.hpp"
#include "underlag/usage/option_values.hpp"
#include "underlag/usage/refused_options.hpp"

namespace underlag {
namespace {

constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};
constexpr Wording interrupted_message{
    "avbrutet efter {} av {} arbetsböcker: inga filer har skrivits\n",
    "interrupted after {} of {} workbooks: no files have been written\n"};

ShareSettings read_settings(const ShareOptions& options, Sources& sources, Diagnostics& found) {
    ShareSettings settings;
    if (options.agreement.empty())
        add_missing_option(found, "share", "FILE", share_examples.front());
    else
        settings.request.agreement = options.agreement.front();
    if (!options.agreement.empty())
        check_standard_input({options.agreement.front(), options.population}, found);
    if (!options.record)
        refuse_options(
            option_needs_record,
            {{"ledger", !options.ledger.empty()}, {"correct-rates", options.correct_rates}},
            options.speech.defaults, found);
    settings.request.population = options.population;
    settings.request.year =
        read_required_year(options.year, "share", share_examples.front(), found);
    settings.request.issue_date = issue_date(options.issue_date, found);
    settings.request.encoding = read_encoding(options.encoding, found);
    settings.request.strict = options.strict;
    settings.request.program_version = UNDERLAG_VERSION;
    settings.threads = thread_count(options.jobs, found);
    settings.forms = read_forms(options.also, found);
    if (!options.record)
        refuse_forms_without_numbers(settings.forms, options.speech.defaults, found);
    settings.words = document_words(options.template_file, sources, found);
    return settings;
}

void tell(const SharePlan& plan, const ShareOptions& options, Language language) {
    if (options.format == "json")
        return;
    write_findings_text(plan.sources, plan.found,
                        text_style(options.speech, true, language, standard_error_is_terminal()),
                        standard_error());
    if (!options.speech.quiet && standard_error_is_terminal())
        standard_error()(explain_hint(plan.found, language));
}

}  // namespace

void answer_share(const SharePlan& plan, const DocumentRun& run, const ShareSettings& settings,
                  const ShareOptions& options, Language language) {
    if (options.format == "json")
        write_share_json(plan, run, language, standard_output());
    else if (options.format == "csv")
        answer_csv(run, settings.words, false, language);
    else
        write_share_text(plan, run, !options.dry_run, language, standard_output());
}

std::optional<ExitCode> tell_and_stop(SharePlan& plan, const ShareSettings& settings,
                                      const ShareOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    if (plan.outcome == SharePlan::Outcome::refused)
        return fail(plan.sources, plan.found, form);
    if (options.strict)
        plan.found.raise_warnings();
    tell(plan, options, language);
    if (plan.outcome == SharePlan::Outcome::planned && !plan.found.has_errors())
        return std::nullopt;
    if (options.format == "json") {
        SharePlan nothing;
        nothing.sharing = plan.sharing;
        nothing.sources = plan.sources;
        nothing.found = plan.found;
        write_share_json(nothing,
                         DocumentRun{.cost_year = settings.request.year,
                                     .issue_date = settings.request.issue_date},
                         language, standard_output());
    } else {
        standard_error()(stopped_message.in(language));
    }
    return ExitCode::faulty;
}

std::vector<OptionRow> option_rows(ShareOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "year",
                    {"ÅR", "YEAR"},
                    {"året vars kostnad delas", "the year whose cost is shared"},
                    &options.year,
                    {},
                    ValueKind::year});
    rows.push_back({0,
                    "population",
                    {"FIL", "FILE"},
                    {"folkmängd per kommun (CSV): kod eller kommun, och folkmängd eller en kolumn "
                     "för varje år",
                     "population of each municipality (CSV): code or name, and population or a "
                     "column a year"},
                    &options.population,
                    {},
                    ValueKind::file});
    add_out_row(rows, options.folder);
    add_also_row(rows, options.also);
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_template_row(rows, options.template_file);
    rows.push_back({0,
                    "record",
                    {},
                    {"numrera underlagen och registrera dem i liggaren, som skapas om den saknas",
                     "number the invoice bases and record them in the ledger, which is made if "
                     "there is none"},
                    &options.record});
    add_ledger_rows(rows, options.ledger);
    add_complete_others_row(rows, options.complete_others);
    rows.push_back({0,
                    "correct-rates",
                    {},
                    {"med --record: kreditera och fakturera på nytt andelar som har ändrats",
                     "with --record: credit and invoice anew shares that have changed"},
                    &options.correct_rates});
    rows.push_back({'y',
                    "yes",
                    {},
                    {"med --record: numrera även med ett datum efter dagens, och med en äldre "
                     "kopia av avtalet",
                     "with --record: number also with a date after today, and with an older copy "
                     "of the agreement"},
                    &options.agreed});
    add_format_row(rows, options.format, {"text", "json", "csv"});
    rows.push_back({0,
                    "encoding",
                    {"NAMN", "NAME"},
                    {"folkmängdens teckenkodning: utf-8, utf-16, windows-1252, cp850 eller "
                     "macroman (annars avgörs den av innehållet)",
                     "encoding of the population: utf-8, utf-16, windows-1252, cp850 or macroman "
                     "(default: found out)"},
                    &options.encoding,
                    {},
                    ValueKind::encoding});
    add_jobs_row(rows, options.jobs);
    add_strict_row(rows, options.strict);
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ShareOptions& options) {
    return {
        .name = {"FIL", "FILE"},
        .help = {"avtalet med [cost_sharing] (TOML)", "the agreement with [cost_sharing] (TOML)"},
        .target = &options.agreement,
        .most = 1,
        .kind = ValueKind::file};
}

ExitCode run(const ShareOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    Sources sources;
    Diagnostics found;
    const ShareSettings settings = read_settings(options, sources, found);
    if (found.has_errors())
        return fail(sources, found, form);
    if (options.record)
        return share_into_ledger(options, settings, language);
    SharePlan plan;
    plan_share(settings.request, plan);
    plan.run.forms = settings.forms;
    if (plan.outcome == SharePlan::Outcome::planned)
        check_stale_files(plan.run, path_of(options.folder), plan.found);
    if (const auto stopped = tell_and_stop(plan, settings, options, language))
        return *stopped;
    if (!options.dry_run && !plan.run.documents.empty()) {
        const Writing writing(options.speech, options.folder, settings.threads, language);
        if (const auto made = write_documents(plan.run, settings.words, writing.request())) {
            standard_error()(
                interrupted_message.filled(language, *made, plan.run.documents.size()));
            return ExitCode::interrupted;
        }
    }
    answer_share(plan, plan.run, settings, options, language);
    return ExitCode::done;
}

}  // namespace underlag
