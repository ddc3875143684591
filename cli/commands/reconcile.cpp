// `underlag reconcile [LIST...] --with FILE --term T`: our placements set against the university's
// own list.
#include <array>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_access.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/system.hpp"
#include "underlag/reports/error_report.hpp"
#include "underlag/reports/reconcile_report.hpp"
#include "underlag/reports/reconcile_workbook.hpp"
#include "underlag/usage/given_arguments.hpp"

namespace underlag {
namespace {

struct ReconcileOptions {
    std::vector<std::string> lists;  // none: the ledger's placements
    std::string with;
    std::vector<std::string> their_sheets;  // empty: as --sheet says
    std::string term;
    LedgerPlace ledger;
    std::string folder;      // --out; empty: no workbook
    std::string issue_date;  // empty: today
    bool skip_invalid = false;
    ReadingOptions reading;
    SpeechOptions speech;
};

constexpr std::array<Example, 3> examples{{
    {"underlag reconcile --with larosatet.xlsx --term HT2016",
     {"Liggarens placeringar mot lärosätets lista",
      "The ledger's placements against the university's list"}},
    {"underlag reconcile placeringar.csv --with larosatet.xlsx --term HT2016",
     {"Detsamma från en lista, utan liggare", "The same from a list, without a ledger"}},
    {"underlag reconcile --with larosatet.xlsx --term HT2016 --out avstamning",
     {"Dessutom en arbetsbok med paren sida vid sida och frågor att skicka",
      "With a workbook too: the pairs side by side, and questions to send"}},
}};

constexpr Wording nothing_done{"inget har stämts av", "nothing has been reconciled"};
constexpr Wording interrupted_message{"avbrutet: ingen fil har skrivits\n",
                                      "interrupted: no file has been written\n"};

ReconcileRequest read_request(const ReconcileOptions& options, Diagnostics& found) {
    if (options.with.empty())
        add_missing_option(found, "reconcile", "--with", examples.front());
    const Term term =
        read_required_term(options.term, "reconcile", "--term", examples.front(), found);
    std::vector<std::string> files = options.lists;
    files.push_back(options.with);
    check_standard_input(files, found);
    // Somebody who gives a list and the ledger believes that both are set against theirs.
    if (!options.lists.empty())
        refuse_options(option_needs_the_ledger, {{"ledger", !options.ledger.empty()}},
                       options.speech.defaults, found);
    ReconcileRequest request{.reading = reading_request(options.reading, found),
                             .theirs = options.with,
                             .their_sheets = options.their_sheets,
                             .ledger = ledger_address(options.ledger),
                             .skip_invalid = options.skip_invalid,
                             .strict = options.reading.strict};
    request.reading.lists = options.lists;
    request.reading.needs_agreements = true;
    request.term = term;
    return request;
}

void plan(const ReconcileRequest& request, ReconcilePlan& into) {
    if (!request.reading.lists.empty()) {
        plan_reconcile(nullptr, request, into);
        return;
    }
    const Ledger ledger = read_ledger(request.ledger);
    plan_reconcile(&ledger, request, into);
}

// "avstamning/HT2016/avstamning-KI.xlsx"
std::string workbook_path(const ReconcilePlan& plan, const ReconcileOptions& options, Term term) {
    return name_of(path_of(options.folder) / path_of(to_text(term)) /
                   path_of("avstamning-" + plan.agreement_id + ".xlsx"));
}

// What is said beside the answer.
void tell(const ReconcilePlan& plan, const ReconcileOptions& options, Language language) {
    const Sink messages = standard_error();
    const ToldStyle style = told_style(options.speech, options.reading.list_all, language);
    if (!options.speech.quiet)
        messages(agreements_left_text(plan.agreements_left, language));
    tell_shapes(plan.checked, style, messages);
    write_findings_text(plan.checked.sources, findings_beside_questions(plan), style.findings,
                        messages);
}

void answer(const ReconcileAnswer& answer, const ReconcileOptions& options, Language language) {
    if (options.reading.format == "json")
        write_reconcile_json(answer, language, standard_output());
    else if (options.reading.format == "csv")
        write_reconcile_csv(answer, standard_output());
    else
        write_reconcile_text(answer,
                             text_style(options.speech, options.reading.list_all, language,
                                        standard_output_is_terminal()),
                             standard_output());
}

ExitCode stop(const ReconcileAnswer& nothing, const ReconcileOptions& options, Language language) {
    if (options.reading.format == "json")
        answer(nothing, options, language);
    else
        standard_error()(
            stopped_text(nothing.plan.checked, options.skip_invalid, nothing_done, language));
    return ExitCode::faulty;
}

std::vector<OptionRow> option_rows(ReconcileOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "with",
                    {"FIL", "FILE"},
                    {"lärosätets lista (.xlsx, .ods eller CSV): den får sakna verksamheter, datum "
                     "där veckor, dagar eller belopp står, och namn där referenser står",
                     "the university's list (.xlsx, .ods or CSV): it may lack units, dates where "
                     "weeks, days or amounts stand, and names where references stand"},
                    &options.with,
                    {},
                    ValueKind::file});
    rows.push_back({0,
                    "with-sheet",
                    {"BLAD", "SHEET"},
                    {"bladet som ska läsas ur lärosätets arbetsbok; kan anges flera gånger (annars "
                     "gäller --sheet båda sidors)",
                     "the sheet to read of the university's workbook; may be given several times "
                     "(otherwise --sheet is for both sides)"},
                    &options.their_sheets});
    add_term_row(rows, options.term,
                 {"terminen: HT2016, VT17, ...", "the term: HT2016, VT17, ..."});
    add_ledger_rows(rows, options.ledger);
    rows.push_back({'o',
                    "out",
                    {"MAPP", "DIR"},
                    {"skriv en arbetsbok i mappen, med paren sida vid sida och en text att skicka "
                     "för varje fråga",
                     "write a workbook into the folder, with the pairs side by side and a text to "
                     "send for each question"},
                    &options.folder,
                    {},
                    ValueKind::folder,
                    nullptr,
                    true});
    add_skip_invalid_row(rows, options.skip_invalid);
    add_issue_date_row(rows, options.issue_date);
    add_rows(rows, options.reading, {"text", "json", "csv"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ReconcileOptions& options) {
    return {.name = {"[LISTA...]", "[LIST...]"},
            .help = {"våra placeringslistor (annars liggarens placeringar); - är standard in",
                     "our placement lists (default the ledger's placements); - is standard input"},
            .target = &options.lists,
            .kind = ValueKind::file};
}

ExitCode run(const ReconcileOptions& options, Language language) {
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    const ReconcileRequest request = read_request(options, found);
    const Date created = issue_date(options.issue_date, found);
    if (found.has_errors())
        return fail(found, form);
    ReconcilePlan compared;
    plan(request, compared);
    if (compared.outcome == ReconcilePlan::Outcome::refused)
        return fail(compared.checked.sources, compared.found(), form);
    if (options.reading.format != "json")
        tell(compared, options, language);
    if (compared.outcome == ReconcilePlan::Outcome::stopped)
        return stop({.plan = compared, .request = request}, options, language);
    std::string workbook;
    if (!options.folder.empty()) {
        workbook = workbook_path(compared, options, request.term);
        if (!write_file(workbook, [&](const std::filesystem::path& to) {
                write_reconcile_workbook(compared, request.term, created, to);
            })) {
            standard_error()(interrupted_message.in(language));
            return ExitCode::interrupted;
        }
    }
    answer({.plan = compared, .request = request, .workbook = workbook}, options, language);
    return compared.result.is_alike() ? ExitCode::done : ExitCode::faulty;
}

}  // namespace

CommandRow reconcile_command() {
    return {
        "reconcile",
        "avstam",
        {"ställer våra placeringar mot lärosätets egen lista, dag för dag och krona för krona",
         "sets our placements against the university's own list, day by day and krona by krona"},
        examples,
        bind_command<ReconcileOptions>};
}

}  // namespace underlag
