#include "cli/agreeing.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/sharing.hpp"
#include "cli/writing.hpp"
#include "underlag/operations/recorded_share.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/reports/unwritten_files.hpp"

namespace underlag {
namespace {

constexpr Wording completed_message{
    "en tidigare körning avbröts innan dess filer var skrivna; nu finns de: {}\n",
    "an earlier run was cut off before its files were written; now they are there: {}\n"};
constexpr Wording interrupted_message{"avbrutet: inget har registrerats och inga filer skrivits\n",
                                      "interrupted: nothing has been recorded and no files "
                                      "written\n"};
constexpr Wording files_wait_message{
    "underlagen är registrerade i liggaren, men deras filer är inte skrivna: kör samma kommando "
    "igen, så skrivs de, eller med --out för att skriva dem i en annan mapp\n",
    "the documents are recorded in the ledger, but their files are not written: run the same "
    "command again to write them, or with --out to write them into another folder\n"};

RecordedShareRequest request_of(const ShareOptions& options, const ShareSettings& settings) {
    RecordedShareRequest request;
    request.share = settings.request;
    request.correct_rates = options.correct_rates;
    request.today = today();
    request.is_agreed = options.agreed;
    request.is_dry_run = options.dry_run;
    request.words = settings.words;
    request.recorded_at = recorded_at(options.issue_date, settings.request.issue_date);
    return request;
}

class LedgerShare {
   public:
    LedgerShare(const ShareOptions& options, const ShareSettings& settings, Language language)
        : options_(options),
          settings_(settings),
          language_(language),
          request_(request_of(options, settings)),
          writing_(options.speech, options.folder, settings.threads, language),
          path_(ledger_path(options.ledger)) {}

    ExitCode go() {
        open();
        if (ledger_)
            if (const auto stopped = complete_unfinished_runs())
                return *stopped;
        const bool asks = !options_.dry_run && !options_.agreed && can_ask();
        begin(options_.dry_run || asks);
        if (const auto stopped = plan())
            return *stopped;
        if (options_.dry_run || plan_->run.documents.empty()) {
            answer_share(*plan_, plan_->run, options_, language_);
            return ExitCode::done;
        }
        if (asks)
            if (const auto answered = ask())
                return *answered;
        if (!ledger_) {
            // Another run may have made one meanwhile: what stands in it counts.
            ledger_ = Ledger::create(path_);
            if (ledger_->latest_issue_date())
                if (const auto stopped = plan())
                    return *stopped;
        }
        return issue();
    }

   private:
    void open() {
        ledger_ = Ledger::open_if_there(
            path_, options_.dry_run ? Ledger::Access::read : Ledger::Access::write);
    }

    void begin(bool only_reads) {
        if (ledger_ && only_reads)
            ledger_->begin_reading();
        else if (ledger_)
            ledger_->begin_writing();
    }

    // Something when errors stop it.
    std::optional<ExitCode> plan() {
        plan_ = std::make_unique<SharePlan>();
        plan_recorded_share(ledger_ ? &*ledger_ : nullptr, request_, *plan_);
        return tell_and_stop(*plan_, settings_, options_, language_);
    }

    // Nobody else has to wait for an answer: the ledger is let go meanwhile, and what is to be
    // issued made out anew.
    std::optional<ExitCode> ask() {
        const ToIssue asked(plan_->run);
        ledger_.reset();
        if (!is_agreed_to(asked, language_)) {
            tell_declined(language_);
            return ExitCode::interrupted;
        }
        open();
        begin(false);
        if (const auto stopped = plan())
            return stopped;
        if (!plan_->run.documents.empty() && ToIssue(plan_->run) == asked)
            return std::nullopt;
        tell_changed_meanwhile(language_);
        return ExitCode::interrupted;
    }

    FailureForm form() const {
        return {language_, options_.speech.color, options_.format == "json"};
    }

    ExitCode fail_for(const std::vector<std::string>& others_there) const {
        Diagnostics others;
        add_others_there(others_there, others);
        return fail(others, form());
    }

    // A crash between recording a run and writing its files leaves them to the next run.
    std::optional<ExitCode> complete_unfinished_runs() {
        const std::vector<RunOutline> unfinished = ledger_->unfinished_runs();
        if (options_.dry_run) {
            standard_error()(unwritten_files_text(unfinished, language_));
            return std::nullopt;
        }
        for (const RunOutline& run : unfinished) {
            const IssuedRun stored = ledger_->read_run(run.id);
            const RunFiles files = complete_run(*ledger_, stored, writing_.request());
            if (!files.are_written()) {
                standard_error()(files_wait_message.in(language_));
                return files.is_interrupted ? ExitCode::interrupted : fail_for(files.others_there);
            }
            standard_error()(completed_message.filled(language_, stored.run.summary_file));
        }
        return std::nullopt;
    }

    ExitCode issue() {
        IssueOutcome issued;
        try {
            issue_share(*ledger_, *plan_, request_, writing_.request(), issued);
        } catch (const IoError& error) {
            if (issued.is_recorded)
                standard_error()(files_wait_message.in(language_));
            return fail(error, form());
        }
        if (!issued.files.others_there.empty())
            return fail_for(issued.files.others_there);
        if (issued.files.is_interrupted) {
            standard_error()(interrupted_message.in(language_));
            return ExitCode::interrupted;
        }
        answer_share(*plan_, issued.stored.run, options_, language_);
        return ExitCode::done;
    }

    const ShareOptions& options_;
    const ShareSettings& settings_;
    Language language_;
    RecordedShareRequest request_;
    Writing writing_;
    std::string path_;
    std::optional<Ledger> ledger_;
    std::unique_ptr<SharePlan> plan_;
};

}  // namespace

ExitCode share_into_ledger(const ShareOptions& options, const ShareSettings& settings,
                           Language language) {
    return LedgerShare(options, settings, language).go();
}

}  // namespace underlag
