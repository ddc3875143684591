#include "cli/commands/ledger.hpp"

#include "cli/failure.hpp"
#include "cli/ledger_actions.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

struct Action {
    std::string_view name;
    std::size_t most_words;  // itself and what may follow it; 0: any number
    ExitCode (*run)(const LedgerOptions&, Language);
};

constexpr std::array<Action, 4> actions{{{"log", 1, log_ledger},
                                         {"verify", 1, verify_ledger},
                                         {"render", 0, render_ledger},
                                         {"export", 1, export_ledger}}};

// Null, and a reason in `found`, when the words name none.
const Action* find_action(const std::vector<std::string>& words, Diagnostics& found) {
    if (words.empty()) {
        found.add(missing_ledger_action, {});
        return nullptr;
    }
    std::vector<std::string_view> names;
    for (const Action& action : actions) {
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
    add_ledger_row(rows, options.ledger);
    rows.push_back({'t',
                    "term",
                    {"TERMIN", "TERM"},
                    {"med export och render: bara den terminen (annars alla)",
                     "with export and render: that term alone (default all)"},
                    &options.term});
    add_out_row(rows, options.folder);
    add_jobs_row(rows, options.jobs);
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(LedgerOptions& options) {
    return {
        .name = {"log|verify|render [NUMMER...]|export", "log|verify|render [NUMBER...]|export"},
        .help = {"visa historien; granska; skriv utfärdade filer igen (alla, eller dem med "
                 "dessa nummer); ge ut placeringarna som en lista på standard ut",
                 "show the history; verify; write issued files again (all, or those with these "
                 "numbers); export the placements as a list on standard output"},
        .target = &options.words};
}

ExitCode run(const LedgerOptions& options, Language language) {
    Diagnostics found;
    const Action* action = find_action(options.words, found);
    if (found.has_errors())
        return fail(found, {language, options.speech.color, options.format == "json"});
    return action->run(options, language);
}

}  // namespace underlag
