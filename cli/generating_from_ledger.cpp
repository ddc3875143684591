#include <algorithm>
#include <memory>

#include "cli/agreeing.hpp"
#include "cli/answered_csv.hpp"
#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/generating.hpp"
#include "cli/output.hpp"
#include "cli/run_writer.hpp"
#include "cli/told_findings.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr Wording before_first_message{
    "{} ligger före liggarens första termin, {}: inget av den faktureras ur liggaren\n",
    "{} is before the ledger's first term, {}: nothing of it is invoiced from the ledger\n"};
constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};
IssueRequest issue_request(const GenerateOptions& options, const GenerateSettings& settings) {
    IssueRequest request;
    request.reading = settings.reading;
    request.ledger = ledger_address(options.ledger);
    request.term = settings.purpose.term;
    request.issue_date = settings.purpose.issue_date;
    request.only_term = options.only_term;
    request.correct_rates = options.correct_rates;
    request.skip_invalid = options.skip_invalid;
    request.strict = options.reading.strict;
    request.today = today();
    request.is_agreed = options.agreed;
    request.is_dry_run = options.dry_run;
    request.words = settings.words;
    request.forms = settings.forms;
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
          ledger_(open()),
          writer_(options.speech, options.folder, request_.reading.threads, form()) {}

    ExitCode go() {
        if (const auto stopped = writer_.complete_unfinished_runs(ledger_, options_->dry_run,
                                                                  options_->complete_others))
            return *stopped;
        const bool asks = !options_->dry_run && !options_->agreed && can_ask();
        if (options_->dry_run || asks)
            ledger_.begin_reading();
        else
            ledger_.begin_writing();
        if (const auto answered = plan())
            return *answered;
        tell();
        if (options_->dry_run || plan_->run.documents.empty()) {
            answer(plan_->run, !options_->dry_run);
            return ExitCode::done;
        }
        if (asks)
            if (const auto answered = ask_first())
                return *answered;
        return issue();
    }

   private:
    Ledger open() const {
        return Ledger::open(request_.ledger,
                            options_->dry_run ? Ledger::Access::read : Ledger::Access::write);
    }

    // Something when there is nothing to issue.
    std::optional<ExitCode> plan() {
        plan_ = std::make_unique<IssuePlan>();
        plan_issue(ledger_, request_, *plan_);
        using Outcome = IssuePlan::Outcome;
        switch (plan_->outcome) {
            case Outcome::refused:
                return fail(plan_->standing.checked.sources, plan_->found(), form());
            case Outcome::before_first_term:
                return answer_that_nothing_is_due();
            case Outcome::stopped:
                return stop();
            case Outcome::planned:
                break;
        }
        return std::nullopt;
    }

    std::optional<ExitCode> ask_first() {
        return ask({.run = [this]() -> const DocumentRun& { return plan_->run; },
                    .let_go = [this] { ledger_ = open(); },
                    .plan_anew =
                        [this] {
                            ledger_.begin_writing();
                            return plan();
                        }},
                   language_);
    }

    FailureForm form() const {
        return {language_, options_->speech.color, options_->reading.format == "json"};
    }

    ExitCode answer_that_nothing_is_due() {
        if (!options_->speech.quiet)
            standard_error()(before_first_message.filled(language_, to_text(request_.term),
                                                         to_text(plan_->first_term)));
        answer(plan_->run, !options_->dry_run);
        return ExitCode::done;
    }

    void tell() {
        const Sink messages = standard_error();
        if (!options_->speech.quiet)
            tell_of_agreements_left(plan_->standing.agreements_left, language_);
        if (options_->reading.format == "json")
            return;
        write_findings_text(plan_->standing.checked.sources, plan_->found(),
                            text_style(options_->speech, options_->reading.list_all, language_,
                                       standard_error_is_terminal()),
                            messages);
        if (!options_->speech.quiet && standard_error_is_terminal())
            messages(explain_hint(plan_->found(), language_));
    }

    ExitCode stop() {
        tell();
        if (options_->reading.format == "json")
            answer(plan_->run, true);
        else
            standard_error()(stopped_message.in(language_));
        return ExitCode::faulty;
    }

    ExitCode issue() {
        IssuedRun stored;
        if (const auto stopped = writer_.issue(
                ledger_, plan_->run, [&] { return record(ledger_, *plan_, request_); }, stored))
            return *stopped;
        stored.run.skipped = std::move(plan_->run.skipped);
        answer(stored.run, true);
        return ExitCode::done;
    }

    void answer(const DocumentRun& run, bool is_done) {
        if (options_->reading.format == "json")
            write_generate_json(plan_->standing.checked.sources, run, plan_->found(), language_,
                                standard_output(), &writer_.completed());
        else if (options_->reading.format == "csv")
            answer_csv(run, request_.words, options_->lines, language_);
        else
            write_generate_text(run, is_done, language_, standard_output());
    }

    const GenerateOptions* options_;
    Language language_;
    IssueRequest request_;
    Ledger ledger_;
    std::unique_ptr<IssuePlan> plan_;
    RunWriter writer_;
};

}  // namespace

ExitCode generate_from_ledger(const GenerateOptions& options, const GenerateSettings& settings,
                              Language language) {
    return LedgerRun(options, settings, language).go();
}

}  // namespace underlag
