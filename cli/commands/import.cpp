#include "cli/commands/import.hpp"

#include "cli/failure.hpp"
#include "cli/import_run.hpp"

namespace underlag {

std::vector<OptionRow> option_rows(ImportOptions& options) {
    std::vector<OptionRow> rows;
    add_ledger_row(rows, options.ledger);
    rows.push_back({0,
                    "first-term",
                    {"TERMIN", "TERM"},
                    {"när liggaren skapas: dess första termin, ingenting före den faktureras "
                     "(annars den tidigaste i listorna)",
                     "when the ledger is made: its first term, nothing before it is invoiced "
                     "(default the earliest in the lists)"},
                    &options.first_term});
    rows.push_back({0,
                    "complete-for",
                    {"TERMIN", "TERM"},
                    {"listorna är hela terminen för sina verksamheter: liggarens placeringar som "
                     "börjar i den och inte står i dem stryks",
                     "the lists are the whole term of their units: the ledger's placements that "
                     "start in it and are not in them are cancelled"},
                    &options.complete_for});
    rows.push_back({0,
                    "activity",
                    {"ID", "ID"},
                    {"med --complete-for: en verksamhet som inte längre har någon placering; kan "
                     "anges flera gånger",
                     "with --complete-for: a unit that has no placement any more; may be given "
                     "several times"},
                    &options.activities});
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_skip_invalid_row(rows, options.skip_invalid);
    add_rows(rows, options.reading, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ImportOptions& options) {
    return {.name = {"LISTA...", "LIST..."},
            .help = {"placeringslistor (CSV); - är standard in",
                     "placement lists (CSV); - is standard input"},
            .target = &options.lists};
}

ExitCode run(const ImportOptions& options, Language language) {
    Diagnostics found;
    const ImportSettings settings = read_settings(options, found);
    if (found.has_errors())
        return fail(found, {language, options.speech.color, options.reading.format == "json"});
    return import_lists(options, settings, language);
}

}  // namespace underlag
