#include "cli/ledger_run.hpp"

#include <fmt/format.h>

#include <list>

#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/issued_files.hpp"
#include "cli/ledger_state.hpp"
#include "cli/output.hpp"
#include "cli/run_to_record.hpp"
#include "cli/wording.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/documents/stored_words.hpp"
#include "underlag/invoicing/changed_facts.hpp"
#include "underlag/invoicing/changed_without_import.hpp"
#include "underlag/invoicing/earlier_terms.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/unwritten_files.hpp"
#include "underlag/rules/check.hpp"

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

class LedgerRun {
   public:
    LedgerRun(const GenerateOptions& options, const GenerateSettings& settings,
              CheckedLists checked, Language language)
        : options_(&options),
          settings_(&settings),
          language_(language),
          ledger_(Ledger::open(ledger_path(options.ledger),
                               options.dry_run ? Ledger::Access::read : Ledger::Access::write)) {
        state_.checked = std::move(checked);
        state_.issue_date = settings.purpose.issue_date;
    }

    ExitCode go() {
        if (const auto stopped = complete_unfinished_runs())
            return *stopped;
        if (options_->dry_run)
            ledger_.begin_reading();
        else
            ledger_.begin_writing();
        if (!begin())
            return fail_with_findings();
        if (is_before_first_term())
            return answer_that_nothing_is_due();
        judge_ledger_state(state_, settings_->threads);
        if (!is_stopped())
            find_the_difference();
        conclude(options_->reading.strict, state_.checked);
        tell();
        if (is_stopped())
            return stop();
        InvoiceRun run = make_run();
        if (options_->dry_run || run.documents.empty()) {
            answer(run, !options_->dry_run);
            return ExitCode::done;
        }
        return issue(run);
    }

   private:
    Diagnostics& found() { return state_.checked.found; }

    FailureForm form() const {
        return {language_, options_->speech.color, options_->reading.format == "json"};
    }

    ExitCode fail_with_findings() { return fail(state_.checked.sources, found(), form()); }

    WritingOptions writing() const {
        WritingOptions writing;
        writing.folder = options_->folder;
        writing.threads = settings_->threads;
        writing.shows_progress = !options_->speech.quiet && standard_error_is_terminal();
        writing.language = language_;
        return writing;
    }

    // A crash between recording a run and writing its files leaves them to the next run.
    std::optional<ExitCode> complete_unfinished_runs() {
        completed_ = ledger_.unfinished_runs();
        if (options_->dry_run) {
            standard_error()(unwritten_files_text(completed_, language_));
            return std::nullopt;
        }
        for (const RunOutline& run : completed_) {
            const StoredRun stored = ledger_.read_run(run.id);
            if (const auto stopped = write_files(stored))
                return stopped;
            standard_error()(fmt::format(fmt::runtime(completed_message.in(language_)),
                                         stored.run.summary_file));
        }
        return std::nullopt;
    }

    // Writes the files of a recorded run and records that. Something when it could not.
    std::optional<ExitCode> write_files(const StoredRun& stored) {
        note_interruptions();
        RunFiles files;
        try {
            files = write_run_files(stored, writing());
        } catch (const IoError& error) {
            standard_error()(files_wait_message.in(language_));
            return fail(error, form());
        }
        if (files.is_interrupted) {
            standard_error()(files_wait_message.in(language_));
            return ExitCode::interrupted;
        }
        if (!files.others_there.empty()) {
            standard_error()(files_wait_message.in(language_));
            return fail_for(files.others_there);
        }
        ledger_.begin_writing();
        ledger_.append_files(stored.id, files.files);
        ledger_.commit();
        return std::nullopt;
    }

    ExitCode fail_for(const std::vector<std::string>& others_there) const {
        Diagnostics others;
        for (const std::string& path : others_there)
            others.add(other_document_there, {}, {{"path", path}});
        return fail(others, form());
    }

    // False when something stops it before anything is judged.
    bool begin() {
        const Date issue_date = state_.issue_date;
        if (const auto latest = ledger_.latest_issue_date(); latest && issue_date < *latest)
            found().add(issue_date_before_latest, {},
                        {{"issue_date", issue_date}, {"latest", *latest}});
        const Term term = settings_->purpose.term;
        const Term first = ledger_.first_term();
        state_.terms = {options_->only_term ? std::max(term, first) : first, term};
        if (found().has_errors())
            return false;
        return read_ledger_state(ledger_, ledger_path(options_->ledger), options_->reading, state_);
    }

    [[nodiscard]] bool is_before_first_term() const {
        return state_.terms.last < state_.terms.first;
    }

    ExitCode answer_that_nothing_is_due() {
        if (!options_->speech.quiet)
            standard_error()(fmt::format(fmt::runtime(before_first_message.in(language_)),
                                         to_text(state_.terms.last), to_text(state_.terms.first)));
        answer(empty_run(), !options_->dry_run);
        return ExitCode::done;
    }

    [[nodiscard]] bool is_stopped() {
        return options_->skip_invalid ? has_errors_outside_rows(state_.checked.list, found())
                                      : found().has_errors();
    }

    void find_the_difference() {
        calculate(ledger_, state_);
        if (!options_->correct_rates)
            check_rates_unchanged({.due = state_.due,
                                   .invoiced = state_.invoiced,
                                   .difference = state_.difference,
                                   .agreements = state_.checked.agreements,
                                   .rates = *state_.checked.rates,
                                   .ledger_rows = state_.checked.ledger_rows,
                                   .issue_date = state_.issue_date},
                                  found());
        GeneratePurpose purpose = settings_->purpose;
        purpose.from = state_.terms.first;
        judge_what_is_invoiced(state_, purpose, settings_->threads);
        note_changed_facts(state_.due, state_.checked.agreements, state_.invoiced,
                           state_.difference, found());
        note_earlier_terms(state_.due, state_.difference, settings_->purpose.term, found());
    }

    void tell() {
        const Sink messages = standard_error();
        if (!options_->speech.quiet)
            tell_of_agreements_left(state_, language_);
        if (options_->reading.format == "json")
            return;
        write_findings_text(state_.checked.sources, found(),
                            text_style(options_->speech, options_->reading.list_all, language_,
                                       standard_error_is_terminal()),
                            messages);
        if (!options_->speech.quiet && standard_error_is_terminal())
            messages(explain_hint(found(), language_));
    }

    ExitCode stop() {
        if (options_->reading.format == "json")
            answer(empty_run(), true);
        else
            standard_error()(stopped_message.in(language_));
        return ExitCode::faulty;
    }

    [[nodiscard]] InvoiceRun empty_run() const {
        InvoiceRun run;
        run.term = settings_->purpose.term;
        run.issue_date = settings_->purpose.issue_date;
        run.recorded = true;
        return run;
    }

    InvoiceRun make_run() {
        return make_run_to_record(ledger_, state_, empty_run(), settings_->words, reasons_);
    }

    ExitCode issue(InvoiceRun& run) {
        if (const auto there = files_there(run, options_->folder); !there.empty())
            return fail_for(there);
        note_interruptions();
        const std::int64_t id = ledger_.append_run(
            run, {placed_texts(settings_->words), settings_->words.logo}, options_->only_term,
            recorded_at(options_->issue_date, state_.issue_date));
        if (is_interrupted()) {
            standard_error()(interrupted_message.in(language_));
            return ExitCode::interrupted;
        }
        ledger_.commit();
        StoredRun stored = ledger_.read_run(id);
        if (const auto stopped = write_files(stored))
            return *stopped;
        stored.run.skipped = std::move(run.skipped);
        answer(stored.run, true);
        return ExitCode::done;
    }

    void answer(const InvoiceRun& run, bool is_done) {
        if (options_->reading.format == "json")
            write_generate_json(state_.checked.sources, run, found(), language_, standard_output(),
                                completed_);
        else if (options_->reading.format == "csv")
            write_generate_csv(run, standard_output());
        else
            write_generate_text(run, is_done, language_, standard_output());
    }

    const GenerateOptions* options_;
    const GenerateSettings* settings_;
    Language language_;
    Ledger ledger_;
    LedgerState state_;
    std::vector<RunOutline> completed_;  // earlier runs; with --dry-run: those that would be
    std::list<std::string> reasons_;
};

}  // namespace

ExitCode generate_from_ledger(const GenerateOptions& options, const GenerateSettings& settings,
                              CheckedLists checked, Language language) {
    return LedgerRun(options, settings, std::move(checked), language).go();
}

}  // namespace underlag
