#include "cli/agreeing.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/run_writer.hpp"
#include "cli/sharing.hpp"
#include "underlag/operations/recorded_share.hpp"

namespace underlag {
namespace {

RecordedShareRequest request_of(const ShareOptions& options, const ShareSettings& settings) {
    RecordedShareRequest request;
    request.share = settings.request;
    request.correct_rates = options.correct_rates;
    request.today = today();
    request.is_agreed = options.agreed;
    request.is_dry_run = options.dry_run;
    request.words = settings.words;
    request.forms = settings.forms;
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
          writer_(options.speech, options.folder, settings.threads, form()),
          address_(ledger_address(options.ledger)) {}

    ExitCode go() {
        open();
        if (ledger_)
            if (const auto stopped = writer_.complete_unfinished_runs(*ledger_, options_.dry_run,
                                                                      options_.complete_others))
                return *stopped;
        const bool asks = !options_.dry_run && !options_.agreed && can_ask();
        begin(options_.dry_run || asks);
        if (const auto stopped = plan())
            return *stopped;
        if (options_.dry_run || plan_->run.documents.empty()) {
            answer_share(*plan_, plan_->run, settings_, options_, language_);
            return ExitCode::done;
        }
        if (asks)
            if (const auto answered = ask_first())
                return *answered;
        if (!ledger_) {
            // Another run may have made one meanwhile: what stands in it counts.
            ledger_ = Ledger::create(address_);
            if (ledger_->latest_issue_date())
                if (const auto stopped = plan())
                    return *stopped;
        }
        return issue();
    }

   private:
    void open() {
        ledger_ = Ledger::open_if_there(
            address_, options_.dry_run ? Ledger::Access::read : Ledger::Access::write);
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

    std::optional<ExitCode> ask_first() {
        return ask({.run = [this]() -> const DocumentRun& { return plan_->run; },
                    .let_go = [this] { ledger_.reset(); },
                    .plan_anew =
                        [this] {
                            open();
                            begin(false);
                            return plan();
                        }},
                   language_);
    }

    FailureForm form() const {
        return {language_, options_.speech.color, options_.format == "json"};
    }

    ExitCode issue() {
        IssuedRun stored;
        if (const auto stopped = writer_.issue(
                *ledger_, plan_->run, [&] { return record(*ledger_, *plan_, request_); }, stored))
            return *stopped;
        answer_share(*plan_, stored.run, settings_, options_, language_);
        return ExitCode::done;
    }

    const ShareOptions& options_;
    const ShareSettings& settings_;
    Language language_;
    RecordedShareRequest request_;
    RunWriter writer_;
    StoreAddress address_;
    std::optional<Ledger> ledger_;
    std::unique_ptr<SharePlan> plan_;
};

}  // namespace

ExitCode share_into_ledger(const ShareOptions& options, const ShareSettings& settings,
                           Language language) {
    return LedgerShare(options, settings, language).go();
}

}  // namespace underlag
