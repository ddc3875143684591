#include "cli/generating.hpp"

#include <memory>

#include "cli/environment.hpp"
#include "cli/issuing.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/one_off_run.hpp"
#include "underlag/reports/error_report.hpp"
#include "underlag/reports/generate_report.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_done{"inga underlag har gjorts", "no invoice bases have been made"};
constexpr Wording before_first_message{
    "{} ligger före liggarens första termin, {}: inget av den faktureras ur liggaren\n",
    "{} is before the ledger's first term, {}: nothing of it is invoiced from the ledger\n"};
constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};

// What `generate` answers, and how.
class Generating {
   public:
    Generating(const GenerateOptions& options, const IssueRequest& request, Language language)
        : options_(options), request_(request), language_(language) {}

   protected:
    [[nodiscard]] bool as_json() const { return options_.reading.format == "json"; }
    [[nodiscard]] FailureForm form() const { return failure_form(options_, language_); }
    [[nodiscard]] ToldStyle told() const {
        return told_style(options_.speech, options_.reading.list_all, language_);
    }

    // `is_done`: not only what would be made. `completed`: null straight from lists.
    void answer(const CheckedLists& checked, const DocumentRun& run, bool is_done,
                const std::vector<RunOutline>* completed) const {
        if (as_json())
            write_generate_json(checked.sources, run, checked.found, language_, standard_output(),
                                completed);
        else if (options_.reading.format == "csv")
            answer_csv(run, request_.words, options_.lines, language_);
        else
            write_generate_text(run, is_done, language_, standard_output());
    }

    const GenerateOptions& options_;
    const IssueRequest& request_;
    Language language_;
};

class FromLists : Generating {
   public:
    using Generating::Generating;

    ExitCode go() {
        plan_from_lists(request_, path_of(options_.folder), plan_);
        using Outcome = OneOffPlan::Outcome;
        if (plan_.outcome == Outcome::refused)
            return fail(plan_.checked.sources, plan_.checked.found, form());
        if (!as_json())
            tell_lists(plan_.checked, plan_.checked.list.placements.size(), told(),
                       standard_error());
        if (plan_.outcome == Outcome::stopped && !as_json())
            standard_error()(
                stopped_text(plan_.checked, options_.skip_invalid, nothing_done, language_));
        if (plan_.outcome == Outcome::planned && !options_.dry_run && !plan_.run.documents.empty())
            if (const auto interrupted = write())
                return *interrupted;
        if (plan_.outcome == Outcome::planned || as_json())
            answer(plan_.checked, plan_.run, !options_.dry_run, nullptr);
        return plan_.outcome == Outcome::planned ? ExitCode::done : ExitCode::faulty;
    }

   private:
    [[nodiscard]] std::optional<ExitCode> write() const {
        WritingRequest request =
            writing_request(options_.speech, options_.folder, request_.reading.threads, language_);
        request.sources = &plan_.checked.sources;
        request.findings = &plan_.checked.found;
        return write_unnumbered(plan_.run, request_.words, request, language_);
    }

    OneOffPlan plan_;
};

class FromLedger : Generating {
   public:
    using Generating::Generating;

    ExitCode go() {
        const IssuingOptions issuing{.speech = options_.speech,
                                     .folder = options_.folder,
                                     .threads = request_.reading.threads,
                                     .form = form(),
                                     .ledger = request_.ledger,
                                     .is_dry_run = options_.dry_run,
                                     .is_agreed = options_.agreed,
                                     .completes_others = options_.complete_others};
        return issue_recorded_run(
            issuing, {.plan =
                          [this](const Ledger* ledger, const std::vector<RunOutline>& completed) {
                              return plan(*ledger, completed);
                          },
                      .run = [this]() -> DocumentRun& { return plan_->run; },
                      .record = [this](Ledger& ledger) { return record(ledger, *plan_, request_); },
                      .answer =
                          [this](const DocumentRun& run, const std::vector<RunOutline>& completed) {
                              answer(checked(), run, !options_.dry_run, &completed);
                          }});
    }

   private:
    [[nodiscard]] const CheckedLists& checked() const { return plan_->standing.checked; }

    // Something when there is nothing to issue.
    std::optional<ExitCode> plan(const Ledger& ledger, const std::vector<RunOutline>& completed) {
        plan_ = std::make_unique<IssuePlan>();
        plan_issue(ledger, request_, *plan_);
        using Outcome = IssuePlan::Outcome;
        switch (plan_->outcome) {
            case Outcome::refused:
                return fail(checked().sources, plan_->found(), form());
            case Outcome::before_first_term:
                return answer_that_nothing_is_due(completed);
            case Outcome::stopped:
                return stop(completed);
            case Outcome::planned:
                break;
        }
        // What was told before the answer came is not told again, and nothing else is kept back.
        std::string said;
        tell([&said](std::string_view piece) { said += piece; });
        if (said != told_)
            standard_error()(said);
        told_ = std::move(said);
        return std::nullopt;
    }

    ExitCode answer_that_nothing_is_due(const std::vector<RunOutline>& completed) const {
        if (!options_.speech.quiet)
            standard_error()(before_first_message.filled(language_, to_text(request_.term),
                                                         to_text(plan_->first_term)));
        answer(checked(), plan_->run, !options_.dry_run, &completed);
        return ExitCode::done;
    }

    ExitCode stop(const std::vector<RunOutline>& completed) const {
        tell(standard_error());
        if (as_json())
            answer(checked(), plan_->run, true, &completed);
        else
            standard_error()(stopped_message.in(language_));
        return ExitCode::faulty;
    }

    void tell(const Sink& out) const {
        if (!options_.speech.quiet)
            out(agreements_left_text(plan_->standing.agreements_left, language_));
        if (!as_json())
            tell_findings(checked().sources, plan_->found(), told(), out);
    }

    std::unique_ptr<IssuePlan> plan_;
    std::string told_;  // of the run as it was planned last
};

}  // namespace

ExitCode generate_from_lists(const GenerateOptions& options, const IssueRequest& request,
                             Language language) {
    return FromLists(options, request, language).go();
}

ExitCode generate_from_ledger(const GenerateOptions& options, const IssueRequest& request,
                              Language language) {
    return FromLedger(options, request, language).go();
}

}  // namespace underlag
