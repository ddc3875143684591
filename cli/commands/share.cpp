// `underlag share FILE --year Y`: a yearly cost shared between the parties of an agreement, and an
// invoice base for each.
#include <array>
#include <memory>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/issuing.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/recorded_share.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/reports/share_report.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

struct ShareOptions {
    std::vector<std::string> agreement;  // one: the file
    std::string year;
    std::string population;         // empty: none
    std::string issue_date;         // empty: today
    std::vector<std::string> also;  // forms, each perhaps several with commas between
    std::string folder = "out";
    std::string template_file;  // empty: the built-in words
    std::string encoding;
    std::string jobs;
    std::string format = "text";
    LedgerPlace ledger;
    bool complete_others = false;
    bool record = false;
    bool correct_rates = false;
    bool agreed = false;  // --yes
    bool dry_run = false;
    bool strict = false;
    SpeechOptions speech;
};

constexpr std::array<Example, 4> examples{{
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv",
     {"Dela årets kostnad mellan parterna: ett underlag var och en sammanställning",
      "Share the year's cost between the parties: an invoice base each, and a summary"}},
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv --dry-run",
     {"Visa hur kostnaden delas, utan att skriva något",
      "Show how the cost is shared, writing nothing"}},
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv --record",
     {"Numrera underlagen och registrera dem i liggaren; igen gör det ingenting",
      "Number the invoice bases and record them in the ledger; again it does nothing"}},
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv --format csv",
     {"En rad för varje underlag, till ekonomisystemet",
      "A row for each invoice base, for the accounting system"}},
}};

constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};

RecordedShareRequest read_request(const ShareOptions& options, Sources& sources,
                                  Diagnostics& found) {
    RecordedShareRequest request;
    if (options.agreement.empty())
        add_missing_option(found, "share", "FILE", examples.front());
    else
        request.share.agreement = options.agreement.front();
    if (!options.agreement.empty())
        check_standard_input({options.agreement.front(), options.population}, found);
    if (!options.record)
        refuse_options(
            option_needs_record,
            {{"ledger", !options.ledger.empty()}, {"correct-rates", options.correct_rates}},
            options.speech.defaults, found);
    request.share.population = options.population;
    request.share.year = read_required_year(options.year, "share", examples.front(), found);
    request.share.issue_date = issue_date(options.issue_date, found);
    request.share.encoding = read_encoding(options.encoding, found);
    request.share.strict = options.strict;
    request.share.program_version = UNDERLAG_VERSION;
    request.forms = read_forms(options.also, found);
    if (!options.record)
        refuse_forms_without_numbers(request.forms, options.speech.defaults, found);
    request.words = document_words(options.template_file, sources, found);
    request.correct_rates = options.correct_rates;
    request.today = today();
    request.is_agreed = options.agreed;
    request.is_dry_run = options.dry_run;
    request.recorded_at = recorded_at(options.issue_date, request.share.issue_date);
    return request;
}

// What `share` does, with what it says of each step: straight from the agreement, or recorded in
// the ledger with numbers (contract, section 10).
class Sharing {
   public:
    Sharing(const ShareOptions& options, const RecordedShareRequest& request, unsigned threads,
            Language language)
        : options_(options), request_(request), threads_(threads), language_(language) {}

    ExitCode without_ledger() {
        plan_ = std::make_unique<SharePlan>();
        plan_share(request_.share, *plan_);
        plan_->run.forms = request_.forms;
        if (plan_->outcome == SharePlan::Outcome::planned)
            check_stale_files(plan_->run, path_of(options_.folder), plan_->found);
        if (const auto stopped = tell_and_stop())
            return *stopped;
        if (!options_.dry_run && !plan_->run.documents.empty())
            if (const auto interrupted = write_unnumbered(
                    plan_->run, request_.words,
                    writing_request(options_.speech, options_.folder, threads_, language_),
                    language_))
                return *interrupted;
        answer(plan_->run);
        return ExitCode::done;
    }

    ExitCode into_ledger() {
        const IssuingOptions issuing{.speech = options_.speech,
                                     .folder = options_.folder,
                                     .threads = threads_,
                                     .form = form(),
                                     .ledger = ledger_address(options_.ledger),
                                     .is_made_when_missing = true,
                                     .is_dry_run = options_.dry_run,
                                     .is_agreed = options_.agreed,
                                     .completes_others = options_.complete_others};
        using Completed = std::vector<RunOutline>;
        return issue_recorded_run(
            issuing, {.plan =
                          [&](const Ledger* ledger, const Completed&) {
                              plan_ = std::make_unique<SharePlan>();
                              plan_recorded_share(ledger, request_, *plan_);
                              return tell_and_stop();
                          },
                      .run = [&]() -> DocumentRun& { return plan_->run; },
                      .record = [&](Ledger& ledger) { return record(ledger, *plan_, request_); },
                      .answer = [&](const DocumentRun& run, const Completed&) { answer(run); }});
    }

   private:
    [[nodiscard]] FailureForm form() const { return failure_form(options_, language_); }

    // Tells what was found. Something when errors stop it, which has then been answered.
    std::optional<ExitCode> tell_and_stop() {
        if (plan_->outcome == SharePlan::Outcome::refused)
            return fail(plan_->sources, plan_->found, form());
        if (options_.strict)
            plan_->found.raise_warnings();
        const bool is_stopped =
            plan_->outcome == SharePlan::Outcome::stopped || plan_->found.has_errors();
        // What was told before the answer came is not told again, and nothing else is kept back.
        std::string said;
        if (options_.format != "json")
            tell_findings(plan_->sources, plan_->found,
                          told_style(options_.speech, true, language_),
                          [&said](std::string_view piece) { said += piece; });
        if (said != told_)
            standard_error()(said);
        told_ = std::move(said);
        if (!is_stopped)
            return std::nullopt;
        if (options_.format == "json") {
            SharePlan nothing;
            nothing.sharing = plan_->sharing;
            nothing.sources = plan_->sources;
            nothing.found = plan_->found;
            write_share_json(nothing,
                             DocumentRun{.cost_year = request_.share.year,
                                         .issue_date = request_.share.issue_date},
                             language_, standard_output());
        } else {
            standard_error()(stopped_message.in(language_));
        }
        return ExitCode::faulty;
    }

    void answer(const DocumentRun& run) const {
        if (options_.format == "json")
            write_share_json(*plan_, run, language_, standard_output());
        else if (options_.format == "csv")
            answer_csv(run, request_.words, false, language_);
        else
            write_share_text(*plan_, run, !options_.dry_run, language_, standard_output());
    }

    const ShareOptions& options_;
    const RecordedShareRequest& request_;
    unsigned threads_;
    Language language_;
    std::unique_ptr<SharePlan> plan_;
    std::string told_;  // of the run as it was planned last
};

std::vector<OptionRow> option_rows(ShareOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "year",
                    {"ÅR", "YEAR"},
                    {"året vars kostnad delas", "the year whose cost is shared"},
                    &options.year,
                    {},
                    ValueKind::year});
    rows.push_back(
        {0,
         "population",
         {"FIL", "FILE"},
         {"folkmängd per kommun (CSV): kod eller kommun, och folkmängd eller en kolumn för varje "
          "år",
          "population of each municipality (CSV): code or name, and population or a column a year"},
         &options.population,
         {},
         ValueKind::file});
    add_out_row(rows, options.folder);
    add_also_row(rows, options.also);
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_template_row(rows, options.template_file);
    rows.push_back(
        {0,
         "record",
         {},
         {"numrera underlagen och registrera dem i liggaren, som skapas om den saknas",
          "number the invoice bases and record them in the ledger, which is made if there is none"},
         &options.record});
    add_ledger_rows(rows, options.ledger);
    add_complete_others_row(rows, options.complete_others);
    rows.push_back({0,
                    "correct-rates",
                    {},
                    {"med --record: kreditera och fakturera på nytt andelar som har ändrats",
                     "with --record: credit and invoice anew shares that have changed"},
                    &options.correct_rates});
    add_yes_row(rows, options.agreed,
                {"med --record: numrera även med ett datum efter dagens, och med en äldre "
                 "kopia av avtalet",
                 "with --record: number also with a date after today, and with an older copy "
                 "of the agreement"});
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
    Sources sources;
    Diagnostics found;
    const RecordedShareRequest request = read_request(options, sources, found);
    const unsigned threads = thread_count(options.jobs, found);
    if (found.has_errors())
        return fail(sources, found, failure_form(options, language));
    Sharing sharing(options, request, threads, language);
    return options.record ? sharing.into_ledger() : sharing.without_ledger();
}

}  // namespace

CommandRow share_command() {
    return {
        "share",
        "fordela",
        {"delar en årlig kostnad mellan avtalets parter och gör ett underlag för var och en",
         "shares a yearly cost between the parties of an agreement, with an invoice base for each"},
        examples,
        bind_command<ShareOptions>};
}

}  // namespace underlag
