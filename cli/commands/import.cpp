// `underlag import LIST...`: puts the placements of lists into the ledger; idempotent.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/operations/import_run.hpp"
#include "underlag/reports/error_report.hpp"
#include "underlag/reports/import_report.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

struct ImportOptions {
    std::vector<std::string> lists;
    LedgerPlace ledger;
    std::string first_term;    // empty: the earliest in the lists, when the ledger is made
    std::string complete_for;  // empty: no placement is cancelled for being in no list
    std::vector<std::string> activities;  // with complete_for: units that are now empty
    std::string issue_date;               // empty: today
    bool skip_invalid = false;
    bool agreed = false;  // --yes
    bool dry_run = false;
    ReadingOptions reading;
    SpeechOptions speech;
};

constexpr std::array<Example, 4> examples{{
    {"underlag import placeringar.csv",
     {"Lägg listans placeringar i liggaren; den skapas första gången",
      "Put the list's placements into the ledger; it is made the first time"}},
    {"underlag import placeringar.csv --dry-run",
     {"Visa vad som skulle ändras, i kronor, utan att ändra något",
      "Show what would change, in kronor, changing nothing"}},
    {"underlag import aso.csv --complete-for HT2016",
     {"Listan är hela terminen för sina verksamheter: det som inte står i den stryks",
      "The list is the whole term of its units: what is not in it is cancelled"}},
    {"underlag import placeringar.csv --first-term HT2016",
     {"Skapa liggaren; inget före HT2016 ska faktureras ur den",
      "Make the ledger; nothing before HT2016 is to be invoiced from it"}},
}};

constexpr Wording nothing_done{"inget har importerats", "nothing has been imported"};
constexpr Wording interrupted_message{"avbrutet: inget har importerats\n",
                                      "interrupted: nothing has been imported\n"};

ImportRequest read_request(const ImportOptions& options, Diagnostics& found) {
    check_lists_given(options.lists, "import", examples.front(), found);
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
    rows.push_back(
        {0,
         "activity",
         {"ID", "ID"},
         {"med --complete-for: en verksamhet som inte längre har någon placering; kan anges flera "
          "gånger",
          "with --complete-for: a unit that has no placement any more; may be given several times"},
         &options.activities,
         {},
         ValueKind::unit});
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_skip_invalid_row(rows, options.skip_invalid);
    add_yes_row(rows, options.agreed,
                {"också med en äldre kopia av ett avtal än den som användes senast",
                 "also with an older copy of an agreement than the one used last"});
    add_rows(rows, options.reading, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ImportOptions& options) {
    return lists_argument(options.lists);
}

ExitCode run(const ImportOptions& options, Language language) {
    const bool as_json = options.reading.format == "json";
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    ImportRunRequest request{.import = read_request(options, found), .is_dry_run = options.dry_run};
    if (found.has_errors())
        return fail(found, form);
    const ToldStyle told = told_style(options.speech, options.reading.list_all, language);
    request.planned = [&](const ImportPlan& plan) {
        if (!as_json)
            tell_lists(plan.checked, plan.rows(), told, standard_error());
        if (!options.dry_run && !plan.is_stopped && plan.changes_something())
            note_interruptions();
    };
    request.is_interrupted = is_interrupted;
    ImportRun import;
    run_import(request, import);
    using Outcome = ImportRun::Outcome;
    switch (import.outcome) {
        case Outcome::refused:
            return fail(import.plan.checked.sources, import.plan.checked.found, form);
        case Outcome::interrupted:
            standard_error()(interrupted_message.in(language));
            return ExitCode::interrupted;
        case Outcome::stopped:
        case Outcome::done:
            break;
    }
    const bool is_stopped = import.outcome == Outcome::stopped;
    if (as_json)
        write_import_json(import.plan.checked.sources, import.summary, import.changes(),
                          import.plan.checked.found, language, standard_output());
    else if (is_stopped)
        standard_error()(
            stopped_text(import.plan.checked, options.skip_invalid, nothing_done, language));
    else
        write_import_text(import.summary, import.changes(), options.reading.list_all, language,
                          standard_output());
    return is_stopped ? ExitCode::faulty : ExitCode::done;
}

}  // namespace

CommandRow import_command() {
    return {
        "import",
        "importera",
        {"lägger listors placeringar i liggaren, som minns vad som är fakturerat",
         "puts the placements of lists into the ledger, which remembers what has been invoiced"},
        examples,
        bind_command<ImportOptions>};
}

}  // namespace underlag
