#include <charconv>

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/operations/undo.hpp"
#include "underlag/reports/import_report.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_taken_back_message{"avbrutet: inget har tagits tillbaka\n",
                                             "interrupted: nothing has been taken back\n"};
constexpr Wording would_be_paid_twice_message{
    "inget har tagits tillbaka: dagar skulle betalas två gånger; rätta placeringarna med en ny "
    "import i stället\n",
    "nothing has been taken back: days would be paid twice; correct the placements with a new "
    "import instead\n"};

// An import's number, as `ledger log` gives it.
std::optional<std::int64_t> import_number(const std::vector<std::string>& words,
                                          Diagnostics& found) {
    if (words.size() < 2)
        return std::nullopt;
    std::int64_t number = 0;
    const char* end = words[1].data() + words[1].size();
    const auto [stop, error] = std::from_chars(words[1].data(), end, number);
    if (error != std::errc{} || stop != end)
        found.add(unknown_import, {}, {{"number", words[1]}});
    return number;
}

UndoRequest undo_request(const LedgerOptions& options, Diagnostics& found) {
    UndoRequest request;
    request.ledger = ledger_address(options.ledger);
    request.import = import_number(options.words, found);
    request.reading.agreements = options.agreements;
    request.reading.threads = thread_count(options.jobs, found);
    request.reading.needs_checksums = true;
    request.recorded_at = recorded_at(options.issue_date, issue_date(options.issue_date, found));
    request.program_version = UNDERLAG_VERSION;
    return request;
}

}  // namespace

ExitCode undo_import(const LedgerOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    Diagnostics found;
    const UndoRequest request = undo_request(options, found);
    if (found.has_errors())
        return fail(found, form);
    Ledger ledger = Ledger::open(request.ledger,
                                 options.dry_run ? Ledger::Access::read : Ledger::Access::write);
    if (options.dry_run)
        ledger.begin_reading();
    else
        ledger.begin_writing();
    const UndoPlan plan = plan_undo(request, ledger);
    if (!plan.is_read)
        return fail(plan.checked.sources, plan.checked.found, form);
    ImportSummary summary = summary_of(plan, request);
    summary.is_dry_run = options.dry_run;
    const bool records = !options.dry_run && !plan.is_stopped && plan.changes_something();
    if (records) {
        note_interruptions();
        record(ledger, plan, request);
        if (is_interrupted()) {
            standard_error()(nothing_taken_back_message.in(language));
            return ExitCode::interrupted;
        }
        ledger.commit();
    }
    if (options.format == "json") {
        write_undo_json(plan, summary, records, language, standard_output());
    } else if (plan.is_stopped) {
        write_findings_text(
            plan.checked.sources, plan.checked.found,
            text_style(options.speech, options.list_all, language, standard_error_is_terminal()),
            standard_error());
        standard_error()(would_be_paid_twice_message.in(language));
    } else {
        write_undo_text(plan, summary, options.list_all, language, standard_output());
    }
    return plan.is_stopped ? ExitCode::faulty : ExitCode::done;
}

}  // namespace underlag
