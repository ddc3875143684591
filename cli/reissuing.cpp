#include "cli/ledger_actions.hpp"

#include <memory>

#include "cli/agreeing.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/run_writer.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/operations/reissue.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/usage/missing_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

constexpr Example example{"underlag ledger reissue 2016-0003 --why \"fel referens\"", {}};

ReissueRequest reissue_request(const LedgerOptions& options, Diagnostics& found) {
    ReissueRequest request;
    request.reading.agreements = options.agreements;
    request.reading.threads = thread_count(options.jobs, found);
    request.reading.needs_agreements = true;
    request.ledger = ledger_address(options.ledger);
    request.numbers = {options.words.begin() + 1, options.words.end()};
    request.why = options.why;
    request.issue_date = issue_date(options.issue_date, found);
    request.today = today();
    request.is_agreed = options.agreed;
    request.is_dry_run = options.dry_run;
    request.forms = read_forms(options.also, found);
    request.recorded_at = recorded_at(options.issue_date, request.issue_date);
    request.program_version = UNDERLAG_VERSION;
    if (request.numbers.empty())
        found.add(missing_document_number, {});
    if (request.why.empty())
        add_missing_option(found, "ledger reissue", "--why", example);
    return request;
}

void answer(const ReissuePlan& plan, const DocumentRun& run, const LedgerOptions& options,
            const RunWriter& writer, Language language) {
    if (options.format == "json")
        write_generate_json(plan.standing.checked.sources, run, plan.found(), language,
                            standard_output(), &writer.completed());
    else
        write_generate_text(run, !options.dry_run, language, standard_output());
}

}  // namespace

ExitCode reissue_documents(const LedgerOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    Diagnostics found;
    const ReissueRequest request = reissue_request(options, found);
    if (found.has_errors())
        return fail(found, form);
    const auto open = [&] {
        return Ledger::open(request.ledger,
                            options.dry_run ? Ledger::Access::read : Ledger::Access::write);
    };
    Ledger ledger = open();
    RunWriter writer(options.speech, options.folder, request.reading.threads, form);
    if (const auto stopped =
            writer.complete_unfinished_runs(ledger, options.dry_run, options.complete_others))
        return *stopped;
    const bool asks = !options.dry_run && !options.agreed && can_ask();
    if (options.dry_run || asks)
        ledger.begin_reading();
    else
        ledger.begin_writing();
    std::unique_ptr<ReissuePlan> plan;
    const auto plan_it = [&]() -> std::optional<ExitCode> {
        plan = std::make_unique<ReissuePlan>();
        plan_reissue(ledger, request, *plan);
        if (!plan->is_planned)
            return fail(plan->standing.checked.sources, plan->found(), form);
        return std::nullopt;
    };
    if (const auto stopped = plan_it())
        return *stopped;
    if (options.dry_run) {
        answer(*plan, plan->run, options, writer, language);
        return ExitCode::done;
    }
    if (asks)
        if (const auto answered = ask({.run = [&]() -> const DocumentRun& { return plan->run; },
                                       .let_go = [&] { ledger = open(); },
                                       .plan_anew =
                                           [&] {
                                               ledger.begin_writing();
                                               return plan_it();
                                           }},
                                      language))
            return *answered;
    IssuedRun stored;
    if (const auto stopped = writer.issue(
            ledger, plan->run, [&] { return record(ledger, *plan, request); }, stored))
        return *stopped;
    answer(*plan, stored.run, options, writer, language);
    return ExitCode::done;
}

}  // namespace underlag
