// The actions of `underlag ledger` that change what stands in it.
#include <memory>

#include "cli/environment.hpp"
#include "cli/issuing.hpp"
#include "cli/ledger_access.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/operations/forget.hpp"
#include "underlag/operations/reissue.hpp"
#include "underlag/operations/undo.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/import_report.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_taken_back_message{"avbrutet: inget har tagits tillbaka\n",
                                             "interrupted: nothing has been taken back\n"};
constexpr Wording would_be_paid_twice_message{
    "inget har tagits tillbaka: dagar skulle betalas två gånger; rätta placeringarna med en ny "
    "import i stället\n",
    "nothing has been taken back: days would be paid twice; correct the placements with a new "
    "import instead\n"};

constexpr Wording nothing_removed_message{"avbrutet: inget namn har tagits bort\n",
                                          "interrupted: no name has been removed\n"};
constexpr Example forget_example{"underlag ledger forget --before VT2017", {}};

constexpr Example reissue_example{"underlag ledger reissue 2016-0003 --why \"fel referens\"", {}};

UndoRequest undo_request(const LedgerOptions& options, Diagnostics& found) {
    UndoRequest request;
    request.ledger = ledger_address(options.ledger);
    if (options.words.size() > 1)
        request.import = read_import_number(options.words[1], found);
    request.reading.agreements = options.agreements;
    request.reading.threads = thread_count(options.jobs, found);
    request.reading.needs_checksums = true;
    request.recorded_at = recorded_at(options.issue_date, issue_date(options.issue_date, found));
    request.program_version = UNDERLAG_VERSION;
    return request;
}

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
        add_missing_option(found, "ledger reissue", "--why", reissue_example);
    return request;
}

void answer(const ReissuePlan& plan, const DocumentRun& run, const LedgerOptions& options,
            const std::vector<RunOutline>& completed, Language language) {
    if (options.format == "json")
        write_generate_json(plan.standing.checked.sources, run, plan.found(), language,
                            standard_output(), &completed);
    else
        write_generate_text(run, !options.dry_run, language, standard_output());
}

}  // namespace

ExitCode undo_import(const LedgerOptions& options, Language language) {
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    const UndoRequest request = undo_request(options, found);
    if (found.has_errors())
        return fail(found, form);
    Ledger ledger = open_ledger(request.ledger, options.dry_run);
    const UndoPlan plan = plan_undo(request, ledger);
    if (!plan.is_read)
        return fail(plan.checked.sources, plan.checked.found, form);
    ImportSummary summary = summary_of(plan, request);
    summary.is_dry_run = options.dry_run;
    const bool records = !options.dry_run && !plan.is_stopped && plan.changes_something();
    if (records &&
        !record_whole(
            ledger, [&] { record(ledger, plan, request); }, nothing_taken_back_message, language))
        return ExitCode::interrupted;
    if (options.format == "json") {
        write_undo_json(plan, summary, records, language, standard_output());
    } else if (plan.is_stopped) {
        write_findings_text(plan.checked.sources, plan.checked.found,
                            told_style(options.speech, options.list_all, language).findings,
                            standard_error());
        standard_error()(would_be_paid_twice_message.in(language));
    } else {
        write_undo_text(plan, summary, options.list_all, language, standard_output());
    }
    return plan.is_stopped ? ExitCode::faulty : ExitCode::done;
}

ExitCode reissue_documents(const LedgerOptions& options, Language language) {
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    const ReissueRequest request = reissue_request(options, found);
    if (found.has_errors())
        return fail(found, form);
    const IssuingOptions issuing{.speech = options.speech,
                                 .folder = options.folder,
                                 .threads = request.reading.threads,
                                 .form = form,
                                 .ledger = request.ledger,
                                 .is_dry_run = options.dry_run,
                                 .is_agreed = options.agreed,
                                 .completes_others = options.complete_others};
    using Completed = std::vector<RunOutline>;
    std::unique_ptr<ReissuePlan> plan;
    return issue_recorded_run(
        issuing, {.plan = [&](const Ledger* ledger, const Completed&) -> std::optional<ExitCode> {
                      plan = std::make_unique<ReissuePlan>();
                      plan_reissue(*ledger, request, *plan);
                      if (!plan->is_planned)
                          return fail(plan->standing.checked.sources, plan->found(), form);
                      return std::nullopt;
                  },
                  .run = [&]() -> DocumentRun& { return plan->run; },
                  .record = [&](Ledger& ledger) { return record(ledger, *plan, request); },
                  .answer =
                      [&](const DocumentRun& run, const Completed& completed) {
                          answer(*plan, run, options, completed, language);
                      }});
}

ExitCode forget_names(const LedgerOptions& options, Language language) {
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    ForgetRequest request;
    request.before =
        read_required_term(options.before, "ledger forget", "--before", forget_example, found);
    request.today = issue_date(options.issue_date, found);
    if (!options.agreed && !options.dry_run)
        check_day_of_forgetting(request.today, today(), found);
    request.recorded_at = recorded_at(options.issue_date, request.today);
    if (found.has_errors())
        return fail(found, form);
    const StoreAddress address = ledger_address(options.ledger);
    Ledger ledger = open_ledger(address, options.dry_run);
    const OldNames names = plan_forgetting(ledger, request);
    const bool records = !options.dry_run && !names.to_forget.empty();
    if (records &&
        !record_whole(
            ledger, [&] { record(ledger, names, request); }, nothing_removed_message, language))
        return ExitCode::interrupted;
    if (options.format == "json")
        write_forget_json(address.shown(), request.before, names, records, standard_output());
    else
        write_forget_text(request.before, names, records, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
