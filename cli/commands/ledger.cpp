#include "cli/commands/ledger.hpp"

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/usage/option_values.hpp"
#include "underlag/usage/refused_options.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{
    "avbrutet: filerna från den pågående körningen skrevs inte\n",
    "interrupted: the files of the run at hand were not written\n"};

FailureForm failure_form(const LedgerOptions& options, Language language) {
    return {language, options.speech.color, options.format == "json"};
}

ExitCode log_ledger(const LedgerOptions& options, Language language) {
    const StoreAddress address = ledger_address(options.ledger);
    Ledger ledger = Ledger::open(address, Ledger::Access::read);
    ledger.begin_reading();
    const std::vector<HistoryEntry> events = history(ledger);
    if (options.format == "json")
        write_log_json(address.shown(), events, standard_output());
    else
        write_log_text(address.shown(), events, language, standard_output());
    return ExitCode::done;
}

// Where even this fails, the usual advice to run `ledger verify` helps nobody.
Ledger open_to_verify(const StoreAddress& address) {
    try {
        return Ledger::open(address, Ledger::Access::read);
    } catch (const LedgerError& error) {
        if (&error.kind() == &ledger_damaged)
            throw LedgerError(ledger_unreadable, error.arguments());
        throw;
    }
}

ExitCode verify_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    const std::optional<std::string> expected_head =
        read_checksum(options.expected_head, "--expect-head",
                      {"en kontrollsumma som ledger verify visar den: 64 tecken, "
                       "0–9 och a–f",
                       "a checksum as ledger verify shows it: 64 characters, 0–9 "
                       "and a–f"},
                      found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    const StoreAddress address = ledger_address(options.ledger);
    const Verification verification = verify(open_to_verify(address), expected_head);
    if (options.format == "json")
        write_verify_json(address.shown(), verification, language, standard_output());
    else
        write_verify_text(address.shown(), verification, language, standard_output());
    return verification.faults.empty() ? ExitCode::done : ExitCode::failed;
}

ExitCode render_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    RenderRequest request;
    request.numbers = {options.words.begin() + 1, options.words.end()};
    request.term = read_term(options.term, "--term", found);
    request.forms = read_forms(options.also, found);
    if (!request.numbers.empty())
        refuse_forms_of_runs(request.forms, options.speech.defaults, found);
    const unsigned threads = thread_count(options.jobs, found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    Ledger ledger = Ledger::open(ledger_address(options.ledger), Ledger::Access::read);
    ledger.begin_reading();
    const Writing writing(options.speech, options.folder, threads, language);
    request.writing = writing.request();
    const Rendering rendering = render_runs(ledger, request);
    if (rendering.is_without_logo)
        standard_error()(without_logo_message.in(language));
    if (rendering.is_interrupted) {
        standard_error()(interrupted_message.in(language));
        return ExitCode::interrupted;
    }
    if (rendering.found.has_errors())
        return fail(rendering.found, failure_form(options, language));
    if (options.format == "json")
        write_render_json(options.folder, UNDERLAG_VERSION, rendering.files, standard_output());
    else
        write_render_text(options.folder, UNDERLAG_VERSION, rendering.files, language,
                          standard_output());
    return ExitCode::done;
}

ExitCode export_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    PlacementFilter filter;
    filter.term = read_term(options.term, "--term", found);
    if (options.format == "json" && !options.speech.defaults.has("format"))
        found.add(export_is_a_list, {});
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    Ledger ledger = Ledger::open(ledger_address(options.ledger), Ledger::Access::read);
    ledger.begin_reading();
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // so that Excel reads UTF-8
    standard_output()(byte_order_mark);
    standard_output()(list_text(ledger.placements(filter).placements));
    return ExitCode::done;
}

struct Action {
    std::string_view name;
    std::size_t most_words;  // itself and what may follow it; 0: any number
    ExitCode (*run)(const LedgerOptions&, Language);
    std::vector<std::string_view> options = {};  // that it takes besides those of all
};

const std::vector<Action>& actions() {
    static const std::vector<Action> all{
        {"create", 2, create_ledger, {"sql"}},
        {"log", 1, log_ledger},
        {"verify", 1, verify_ledger, {"expect-head"}},
        {"render", 0, render_ledger, {"out", "term", "also", "jobs"}},
        {"export", 1, export_ledger, {"term"}},
        {"undo", 2, undo_import, {"agreement", "issue-date", "dry-run", "all", "jobs"}},
        {"reissue",
         0,
         reissue_documents,
         {"agreement", "issue-date", "dry-run", "why", "yes", "out", "also", "jobs",
          "complete-others"}},
        {"forget", 1, forget_names, {"before", "issue-date", "dry-run", "yes"}},
        {"copy", 3, copy_ledger}};
    return all;
}

std::vector<std::string_view> names_of_actions() {
    std::vector<std::string_view> names;
    for (const Action& action : actions())
        names.push_back(action.name);
    return names;
}

// Null, and a reason in `found`, when the words name none.
const Action* find_action(const std::vector<std::string>& words, Diagnostics& found) {
    if (words.empty()) {
        found.add(missing_ledger_action, {});
        return nullptr;
    }
    std::vector<std::string_view> names;
    for (const Action& action : actions()) {
        if (action.name != words.front()) {
            names.push_back(action.name);
            continue;
        }
        if (action.most_words > 0 && words.size() > action.most_words)
            found.add(unexpected_argument, {},
                      {{"word", words[action.most_words]},
                       {"command", "ledger " + std::string{action.name}}});
        return &action;
    }
    found.add(unknown_ledger_action, {},
              {{"word", words.front()}, nearest_clause(words.front(), names)});
    return nullptr;
}

}  // namespace

std::vector<OptionRow> option_rows(LedgerOptions& options) {
    std::vector<OptionRow> rows;
    add_ledger_rows(rows, options.ledger);
    add_complete_others_row(rows, options.complete_others);
    rows.push_back({0,
                    "sql",
                    {},
                    {"med create: visa bara vad som skulle köras på servern (SQL)",
                     "with create: only show what would be run on the server (SQL)"},
                    &options.only_sql});
    rows.push_back({'t',
                    "term",
                    {"TERMIN", "TERM"},
                    {"med export och render: bara den terminen (annars alla)",
                     "with export and render: that term alone (default all)"},
                    &options.term,
                    {},
                    ValueKind::term});
    add_out_row(rows, options.folder);
    add_also_row(rows, options.also);
    add_jobs_row(rows, options.jobs);
    add_agreement_row(rows, options.agreements);
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    rows.push_back({0,
                    "all",
                    {},
                    {"med undo: visa alla ändringar, även över 100",
                     "with undo: show all changes, also past 100"},
                    &options.list_all});
    rows.push_back({0,
                    "why",
                    {"TEXT", "TEXT"},
                    {"med reissue: varför; skrivs på kreditunderlaget",
                     "with reissue: why; printed on the credit note"},
                    &options.why});
    rows.push_back({'y',
                    "yes",
                    {},
                    {"med reissue: numrera utan att fråga, även med ett datum efter dagens eller "
                     "för en termin som inte har börjat, och med en äldre kopia av ett avtal",
                     "with reissue: number without asking, also with a date after today or for a "
                     "term that has not begun, and with an older copy of an agreement"},
                    &options.agreed});
    rows.push_back({0,
                    "before",
                    {"TERMIN", "TERM"},
                    {"med forget: studenter vars alla placeringar slutade före den terminen",
                     "with forget: students whose placements have all ended before that term"},
                    &options.before,
                    {},
                    ValueKind::term});
    rows.push_back({0,
                    "expect-head",
                    {"SHA256", "SHA256"},
                    {"med verify: en kontrollsumma som antecknats på ett annat ställe, kedjans "
                     "sista den gången eller ett underlags, ska finnas kvar i kedjan",
                     "with verify: a checksum that was noted down elsewhere, then the chain's last "
                     "or that of a document, must still be in the chain"},
                    &options.expected_head,
                    {},
                    ValueKind::text,
                    nullptr,
                    true});
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(LedgerOptions& options) {
    return {
        .name = {"create [ADRESS]|log|verify|render [NUMMER...]|export|undo [IMPORT]|reissue "
                 "NUMMER...|forget|copy FRÅN TILL",
                 "create [ADDRESS]|log|verify|render [NUMBER...]|export|undo [IMPORT]|reissue "
                 "NUMBER...|forget|copy FROM TO"},
        .help =
            {"skapa en gemensam liggare på en server; visa historien; granska; skriv utfärdade "
             "filer igen (alla, eller dem med "
             "dessa nummer); ge ut placeringarna som en lista på standard ut; ta tillbaka en "
             "import (den senaste, eller den med detta nummer); kreditera underlag och utfärda "
             "samma rader på nytt med dagens uppgifter; ta bort namn på studenter vars underlag "
             "inte längre behöver sparas; kopiera hela liggaren dit där ingen finns",
             "make a shared ledger on a server; show the history; verify; write issued files again "
             "(all, or those with these "
             "numbers); export the placements as a list on standard output; take back an "
             "import (the last, or the one with this number); credit invoice bases and issue the "
             "same lines anew as they are to be printed today; remove the names of students whose "
             "documents need not be kept any longer; copy the whole ledger to where there is "
             "none"},
        .target = &options.words,
        .choices = names_of_actions()};
}

ExitCode run(const LedgerOptions& options, Language language) {
    Diagnostics found;
    const Action* action = find_action(options.words, found);
    if (action != nullptr) {
        LedgerOptions unset;
        LedgerOptions said = options;
        refuse_other_options({option_rows(unset), option_rows(said), action->options,
                              "ledger " + std::string{action->name}},
                             options.speech.defaults, found);
    }
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    return action->run(options, language);
}

}  // namespace underlag
