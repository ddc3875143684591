// `underlag completion bash|zsh|fish`: a script with which the shell completes command lines.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/manual/completion.hpp"
#include "underlag/operations/completed_ids.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/usage/given_arguments.hpp"

namespace underlag {
namespace {

struct CompletionOptions {
    std::vector<std::string> words;
    std::vector<std::string> agreements;  // whose ids are completed
    SpeechOptions speech;
};

constexpr std::array<Example, 3> examples{{
    {"underlag completion bash > ~/.local/share/bash-completion/completions/underlag",
     {"För bash: gäller i nästa fönster", "For bash: from the next window on"}},
    {"underlag completion zsh > ~/.zfunc/_underlag",
     {"För zsh, när ~/.zfunc står i fpath före compinit",
      "For zsh, where ~/.zfunc stands in fpath before compinit"}},
    {"underlag completion fish > ~/.config/fish/completions/underlag.fish",
     {"För fish", "For fish"}},
}};

// What the scripts ask for while somebody types. Nobody sees a message there: what cannot be read
// gives nothing.
std::vector<std::string> answer_to_script(std::string_view question,
                                          const std::vector<std::string>& agreements) {
    try {
        if (question == units_question)
            return ids_of_units(agreements);
        if (question == agreements_question)
            return ids_of_agreements(agreements);
        return terms_around(today());
    } catch (const IoError&) {
        return {};
    }
}

std::vector<OptionRow> option_rows(CompletionOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({'a',
                    "agreement",
                    {"FIL", "FILE"},
                    {"avtalen vars id skriptet frågar efter (annars alla avtal/*.toml); det tar "
                     "dem ur raden som skrivs",
                     "the agreements whose ids the script asks for (default every avtal/*.toml); "
                     "it takes them from the line that is typed"},
                    &options.agreements,
                    {},
                    ValueKind::file});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(CompletionOptions& options) {
    return {.name = {"bash|zsh|fish", "bash|zsh|fish"},
            .help = {"skalet: se exemplen för var skriptet läggs",
                     "the shell: see the examples for where the script is put"},
            .target = &options.words,
            .most = 1,
            .choices = names_of_shells()};
}

// A wrong configuration is told of by the command that is being typed.
bool needs_configuration(const CompletionOptions&) {
    return false;
}

ExitCode run(const CompletionOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, false};
    Diagnostics found;
    if (options.words.empty()) {
        add_missing_option(found, "completion", "bash, zsh, fish", examples.front());
        return fail(found, form);
    }
    const std::string& word = options.words.front();
    if (const auto script = completion_script(word, described_commands(), language)) {
        standard_output()(*script);
        return ExitCode::done;
    }
    if (word == units_question || word == agreements_question || word == terms_question) {
        std::string lines;
        for (const std::string& line : answer_to_script(word, options.agreements))
            lines += line + "\n";
        standard_output()(lines);
        return ExitCode::done;
    }
    found.add(wrong_option_value, {},
              {{"value", word},
               {"option", "skal", "a shell"},
               nearest_clause(word, names_of_shells()),
               {"expected", "bash, zsh eller fish", "bash, zsh or fish"}});
    return fail(found, form);
}

}  // namespace

CommandRow completion_command() {
    return {
        "completion",
        "",
        {"skriver ett skript som låter skalet fylla i kommandon, flaggor och id med tabbtangenten",
         "writes a script that lets the shell fill in commands, options and ids with the tab key"},
        examples,
        bind_command<CompletionOptions>};
}

}  // namespace underlag
