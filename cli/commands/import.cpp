#include "cli/commands/import.hpp"

#include <filesystem>

#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/output.hpp"
#include "cli/told_findings.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/import.hpp"
#include "underlag/reports/import_report.hpp"
#include "underlag/reports/stopped_text.hpp"
#include "underlag/usage/missing_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_done{"inget har importerats", "nothing has been imported"};
constexpr Wording interrupted_message{"avbrutet: inget har importerats\n",
                                      "interrupted: nothing has been imported\n"};

ImportRequest read_request(const ImportOptions& options, Diagnostics& found) {
    check_lists_given(options.lists, "import", import_examples.front(), found);
    ImportRequest request;
    request.ledger = ledger_address(options.ledger);
    request.first_term = read_term(options.first_term, "--first-term", found);
    request.complete_for = read_term(options.complete_for, "--complete-for", found);
    if (!options.activities.empty() && options.complete_for.empty() &&
        !options.speech.defaults.has("activity"))
        found.add(activity_without_complete_for, {});
    request.emptied = options.activities;
    request.skip_invalid = options.skip_invalid;
    request.strict = options.reading.strict;
    request.is_agreed = options.agreed;
    request.today = issue_date(options.issue_date, found);
    request.recorded_at = recorded_at(options.issue_date, request.today);
    request.program_version = UNDERLAG_VERSION;
    request.reading = reading_request(options.reading, found);
    request.reading.lists = options.lists;
    request.reading.needs_agreements = true;
    request.reading.needs_checksums = true;
    return request;
}

void answer(const ImportPlan& plan, const ImportSummary& summary, const ImportOptions& options,
            Language language) {
    const Registration nothing;
    const EachImportChange changes =
        each_change(plan.checked, plan.is_stopped ? nothing : plan.registration, plan.first_term);
    if (options.reading.format == "json")
        write_import_json(plan.checked.sources, summary, changes, plan.checked.found, language,
                          standard_output());
    else
        write_import_text(summary, changes, options.reading.list_all, language, standard_output());
}

ExitCode stop(const ImportPlan& plan, const ImportSummary& summary, const ImportOptions& options,
              Language language) {
    if (options.reading.format == "json")
        answer(plan, summary, options, language);
    else
        standard_error()(stopped_text(plan.checked, options.skip_invalid, nothing_done, language));
    return ExitCode::faulty;
}

// One try. Nothing: to be made anew, since another run made the ledger meanwhile.
std::optional<ExitCode> try_import(const ImportOptions& options, const ImportRequest& request,
                                   Language language) {
    std::optional<Ledger> ledger = Ledger::open_if_there(
        request.ledger, options.dry_run ? Ledger::Access::read : Ledger::Access::write);
    if (ledger && options.dry_run)
        ledger->begin_reading();
    else if (ledger)
        ledger->begin_writing();
    const ImportPlan plan = plan_import(request, ledger ? &*ledger : nullptr);
    if (!plan.is_read)
        return fail(plan.checked.sources, plan.checked.found,
                    {language, options.speech.color, options.reading.format == "json"});
    if (options.reading.format != "json")
        tell_findings(plan.checked, plan.rows(), options.speech, options.reading.list_all,
                      language);
    ImportSummary summary = summary_of(plan, request);
    summary.is_dry_run = options.dry_run;
    summary.is_there = ledger.has_value();
    if (plan.is_stopped)
        return stop(plan, summary, options, language);
    const bool makes_it = !ledger && plan.changes_something();
    if (!options.dry_run && plan.changes_something()) {
        note_interruptions();
        if (!ledger) {
            ledger = Ledger::create(request.ledger);
            if (!ledger->is_empty())
                return std::nullopt;
        }
        record(*ledger, plan, request);
        if (is_interrupted()) {
            standard_error()(interrupted_message.in(language));
            return ExitCode::interrupted;
        }
        ledger->commit();
    }
    summary.is_new = makes_it;
    summary.is_there = ledger.has_value();
    if (summary.is_new)
        summary.ledger =
            name_of(std::filesystem::absolute(path_of(request.ledger.shown())).lexically_normal());
    if (options.dry_run)
        summary.next_command.clear();
    answer(plan, summary, options, language);
    return ExitCode::done;
}

}  // namespace

std::vector<OptionRow> option_rows(ImportOptions& options) {
    std::vector<OptionRow> rows;
    add_ledger_rows(rows, options.ledger);
    rows.push_back({0,
                    "first-term",
                    {"TERMIN", "TERM"},
                    {"när liggaren skapas: dess första termin, ingenting före den faktureras "
                     "(annars den tidigaste i listorna)",
                     "when the ledger is made: its first term, nothing before it is invoiced "
                     "(default the earliest in the lists)"},
                    &options.first_term,
                    {},
                    ValueKind::term});
    rows.push_back({0,
                    "complete-for",
                    {"TERMIN", "TERM"},
                    {"listorna är hela terminen för sina verksamheter: liggarens placeringar som "
                     "börjar i den och inte står i dem stryks",
                     "the lists are the whole term of their units: the ledger's placements that "
                     "start in it and are not in them are cancelled"},
                    &options.complete_for,
                    {},
                    ValueKind::term});
    rows.push_back({0,
                    "activity",
                    {"ID", "ID"},
                    {"med --complete-for: en verksamhet som inte längre har någon placering; kan "
                     "anges flera gånger",
                     "with --complete-for: a unit that has no placement any more; may be given "
                     "several times"},
                    &options.activities,
                    {},
                    ValueKind::unit});
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_skip_invalid_row(rows, options.skip_invalid);
    rows.push_back({'y',
                    "yes",
                    {},
                    {"också med en äldre kopia av ett avtal än den som användes senast",
                     "also with an older copy of an agreement than the one used last"},
                    &options.agreed});
    add_rows(rows, options.reading, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ImportOptions& options) {
    return lists_argument(options.lists);
}

ExitCode run(const ImportOptions& options, Language language) {
    Diagnostics found;
    const ImportRequest request = read_request(options, found);
    if (found.has_errors())
        return fail(found, {language, options.speech.color, options.reading.format == "json"});
    while (true)
        if (const auto code = try_import(options, request, language))
            return *code;
}

}  // namespace underlag
