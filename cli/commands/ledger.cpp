#include "cli/commands/ledger.hpp"

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_actions.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/usage/given_arguments.hpp"

namespace underlag {
namespace {

constexpr std::array<Example, 9> examples{{
    {"underlag ledger log",
     {"Vad som har importerats och utfärdats, och när", "What was imported and issued, and when"}},
    {"underlag ledger verify",
     {"Kontrollera att ingenting har ändrats i efterhand",
      "Check that nothing has been changed afterwards"}},
    {"underlag ledger render 2016-0001 --out igen",
     {"Skriv filerna för underlag 2016-0001 på nytt, i mappen igen",
      "Write the files of document 2016-0001 anew, in the folder igen"}},
    {"underlag ledger export --term HT2016 > ht2016.csv",
     {"Höstterminens placeringar som en lista att rätta och importera igen",
      "The autumn term's placements as a list to correct and import again"}},
    {"underlag ledger undo --dry-run",
     {"Se vad som skulle hända om den senaste importen togs tillbaka",
      "See what would happen if the last import were taken back"}},
    {"underlag ledger reissue 2016-0003 --why \"fel referens\"",
     {"Kreditera ett underlag och utfärda det på nytt med dagens uppgifter",
      "Credit an invoice base and issue it anew with what is right today"}},
    {"underlag ledger create \"postgresql://db.kommun.se/vfu?schema=kommunen\"",
     {"Skapa en gemensam liggare på en server, en gång, som serverns administratör",
      "Make a shared ledger on a server, once, as the server's administrator"}},
    {"underlag ledger forget --before VT2017 --dry-run",
     {"Se hur många studentnamn från tiden före våren 2017 som inte längre behöver sparas",
      "See how many students' names from before the spring of 2017 need not be kept any longer"}},
    {"underlag ledger copy underlag.db /gemensamt/vfu/underlag.db",
     {"Flytta hela liggaren till ett annat ställe, med kedjan räknad på nytt",
      "Move the whole ledger to another place, with its chain worked out anew"}},
}};

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
    add_term_row(rows, options.term,
                 {"med export och render: bara den terminen (annars alla)",
                  "with export and render: that term alone (default all)"});
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
    add_yes_row(rows, options.agreed,
                {"med reissue: numrera utan att fråga, även med ett datum efter dagens eller "
                 "för en termin som inte har börjat, och med en äldre kopia av ett avtal",
                 "with reissue: number without asking, also with a date after today or for a "
                 "term that has not begun, and with an older copy of an agreement"});
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
    return {.name = {"create [ADRESS]|log|verify|render [NUMMER...]|export|undo [IMPORT]|reissue "
                     "NUMMER...|forget|copy FRÅN TILL",
                     "create [ADDRESS]|log|verify|render [NUMBER...]|export|undo [IMPORT]|reissue "
                     "NUMBER...|forget|copy FROM TO"},
            .help = {"skapa en gemensam liggare på en server; visa historien; granska; skriv "
                     "utfärdade filer igen (alla, eller dem med dessa nummer); ge ut placeringarna "
                     "som en lista på standard ut; ta tillbaka en import (den senaste, eller den "
                     "med detta nummer); kreditera underlag och utfärda samma rader på nytt med "
                     "dagens uppgifter; ta bort namn på studenter vars underlag inte längre "
                     "behöver sparas; kopiera hela liggaren dit där ingen finns",
                     "make a shared ledger on a server; show the history; verify; write issued "
                     "files again (all, or those with these numbers); export the placements as a "
                     "list on standard output; take back an import (the last, or the one with this "
                     "number); credit invoice bases and issue the same lines anew as they are to "
                     "be printed today; remove the names of students whose documents need not be "
                     "kept any longer; copy the whole ledger to where there is none"},
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

CommandRow ledger_command() {
    return {"ledger",
            "liggare",
            {"visar liggarens historia, granskar den, skriver utfärdade filer igen, ger ut "
             "placeringarna, tar tillbaka importer och utfärdar underlag på nytt",
             "shows the ledger's history, verifies it, writes issued files again, exports the "
             "placements, takes back imports and issues invoice bases anew"},
            examples,
            bind_command<LedgerOptions>};
}

}  // namespace underlag
