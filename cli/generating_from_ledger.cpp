#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/generating.hpp"
#include "cli/interruption.hpp"
#include "cli/output.hpp"
#include "cli/told_findings.hpp"
#include "cli/writing.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/unwritten_files.hpp"

namespace underlag {
namespace {

constexpr Wording completed_message{
    "en tidigare körning avbröts innan dess filer var skrivna; nu finns de: {}\n",
    "an earlier run was cut off before its files were written; now they are there: {}\n"};
constexpr Wording before_first_message{
    "{} ligger före liggarens första termin, {}: inget av den faktureras ur liggaren\n",
    "{} is before the ledger's first term, {}: nothing of it is invoiced from the ledger\n"};
constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};
constexpr Wording interrupted_message{"avbrutet: inget har registrerats och inga filer skrivits\n",
                                      "interrupted: nothing has been recorded and no files "
                                      "written\n"};
constexpr Wording files_wait_message{
    "underlagen är registrerade i liggaren, men deras filer är inte skrivna: kör samma kommando "
    "igen, så skrivs de\n",
    "the documents are recorded in the ledger, but their files are not written: run the same "
    "command again to write them\n"};

IssueRequest issue_request(const GenerateOptions& options, const GenerateSettings& settings) {
    IssueRequest request;
    request.reading = settings.reading;
    request.ledger = ledger_path(options.ledger);
    request.term = settings.purpose.term;
    request.issue_date = settings.purpose.issue_date;
    request.only_term = options.only_term;
    request.correct_rates = options.correct_rates;
    request.skip_invalid = options.skip_invalid;
    request.strict = options.reading.strict;
    request.words = settings.words;
    request.recorded_at = recorded_at(options.issue_date, request.issue_date);
    request.program_version = UNDERLAG_VERSION;
    return request;
}

class LedgerRun {
   public:
    LedgerRun(const GenerateOptions& options, const GenerateSettings& settings, Language language)
        : options_(&options),
          language_(language),
          request_(issue_request(options, settings)),
          ledger_(Ledger::open(request_.ledger,
                               options.dry_run ? Ledger::Access::read : Ledger::Access::write)) {}

    ExitCode go() {
        if (const auto stopped = complete_unfinished_runs())
            return *stopped;
        if (options_->dry_run)
            ledger_.begin_reading();
        else
            ledger_.begin_writing();
        plan_issue(ledger_, request_, plan_);
        using Outcome = IssuePlan::Outcome;
        switch (plan_.outcome) {
            case Outcome::refused:
                return fail(plan_.standing.checked.sources, plan_.found(), form());
            case Outcome::before_first_term:
                return answer_that_nothing_is_due();
            case Outcome::stopped:
                return stop();
            case Outcome::planned:
                break;
        }
        tell();
        if (options_->dry_run || plan_.run.documents.empty()) {
            answer(plan_.run, !options_->dry_run);
            return ExitCode::done;
        }
        return issue();
    }

   private:
    FailureForm form() const {
        return {language_, options_->speech.color, options_->reading.format == "json"};
    }

    // A crash between recording a run and writing its files leaves them to the next run.
    std::optional<ExitCode> complete_unfinished_runs() {
        completed_ = ledger_.unfinished_runs();
        if (options_->dry_run) {
            standard_error()(unwritten_files_text(completed_, language_));
            return std::nullopt;
        }
        for (const RunOutline& run : completed_) {
            const IssuedRun stored = ledger_.read_run(run.id);
            if (const auto stopped = write_files(stored))
                return stopped;
            standard_error()(completed_message.filled(language_, stored.run.summary_file));
        }
        return std::nullopt;
    }

    // Writes the files of a recorded run and records that. Something when it could not.
    std::optional<ExitCode> write_files(const IssuedRun& stored) {
        RunFiles files;
        try {
            const Writing writing(options_->speech, options_->folder, request_.reading.threads,
                                  language_);
            files = complete_run(ledger_, stored, writing.request());
        } catch (const IoError& error) {
            standard_error()(files_wait_message.in(language_));
            return fail(error, form());
        }
        if (files.are_written())
            return std::nullopt;
        standard_error()(files_wait_message.in(language_));
        return files.is_interrupted ? ExitCode::interrupted : fail_for(files.others_there);
    }

    ExitCode fail_for(const std::vector<std::string>& others_there) const {
        Diagnostics others;
        add_others_there(others_there, others);
        return fail(others, form());
    }

    ExitCode answer_that_nothing_is_due() {
        if (!options_->speech.quiet)
            standard_error()(before_first_message.filled(language_,
                                                         to_text(plan_.standing.terms.last),
                                                         to_text(plan_.standing.terms.first)));
        answer(plan_.run, !options_->dry_run);
        return ExitCode::done;
    }

    void tell() {
        const Sink messages = standard_error();
        if (!options_->speech.quiet)
            tell_of_agreements_left(plan_.standing.agreements_left, language_);
        if (options_->reading.format == "json")
            return;
        write_findings_text(plan_.standing.checked.sources, plan_.found(),
                            text_style(options_->speech, options_->reading.list_all, language_,
                                       standard_error_is_terminal()),
                            messages);
        if (!options_->speech.quiet && standard_error_is_terminal())
            messages(explain_hint(plan_.found(), language_));
    }

    ExitCode stop() {
        tell();
        if (options_->reading.format == "json")
            answer(plan_.run, true);
        else
            standard_error()(stopped_message.in(language_));
        return ExitCode::faulty;
    }

    ExitCode issue() {
        if (const auto there = files_there(plan_.run, options_->folder); !there.empty())
            return fail_for(there);
        note_interruptions();
        const std::int64_t id = record(ledger_, plan_, request_);
        if (is_interrupted()) {
            standard_error()(interrupted_message.in(language_));
            return ExitCode::interrupted;
        }
        ledger_.commit();
        IssuedRun stored = ledger_.read_run(id);
        if (const auto stopped = write_files(stored))
            return *stopped;
        stored.run.skipped = std::move(plan_.run.skipped);
        answer(stored.run, true);
        return ExitCode::done;
    }

    void answer(const DocumentRun& run, bool is_done) {
        if (options_->reading.format == "json")
            write_generate_json(plan_.standing.checked.sources, run, plan_.found(), language_,
                                standard_output(), completed_);
        else if (options_->reading.format == "csv" && options_->lines)
            write_generate_lines_csv(run, standard_output());
        else if (options_->reading.format == "csv")
            write_generate_csv(run, standard_output());
        else
            write_generate_text(run, is_done, language_, standard_output());
    }

    const GenerateOptions* options_;
    Language language_;
    IssueRequest request_;
    Ledger ledger_;
    IssuePlan plan_;
    std::vector<RunOutline> completed_;  // earlier runs; with --dry-run: those that would be
};

}  // namespace

ExitCode generate_from_ledger(const GenerateOptions& options, const GenerateSettings& settings,
                              Language language) {
    return LedgerRun(options, settings, language).go();
}

}  // namespace underlag
