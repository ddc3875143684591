#include <fmt/format.h>

#include <algorithm>

#include "underlag/manual/completion.hpp"

namespace underlag {
namespace {

constexpr std::string_view script = R"sh(#compdef underlag
# zsh completion for underlag, made by: underlag completion zsh

_underlag_commands() {
    local -a commands
    commands=(
@COMMANDS@    )
    _describe -t commands underlag commands
}

# What `underlag completion units` says, or another question; of the agreements on the line where there are any.
_underlag_ask() {
    local -a agreements answers
    local at
    for ((at = 2; at < CURRENT; ++at)); do
        [[ $words[at] != (-a|--agreement) ]] || agreements+=(--agreement "${(Q)words[at + 1]}")
    done
    answers=(${(f)"$($words[1] completion $1 $agreements 2>/dev/null)"})
    compadd -a answers
}

# The first word that is neither an option nor the value of one.
_underlag_command() {
    local word is_value=no
    for word in "${(@)words[2,CURRENT - 1]}"; do
        if [[ $is_value == yes ]]; then
            is_value=no
            continue
        fi
        case $word in
            @WITH_VALUES@) is_value=yes ;;
            -*) ;;
            *) print -r -- $word; return ;;
        esac
    done
}

_underlag() {
    local -a rows
    case $(_underlag_command) in
@CASES@        *) rows=(
            '1: :_underlag_commands'
@ROWS_OF_ALL@            '--help'
            '--version'
        ) ;;
    esac
    _arguments -s : $rows
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _underlag "$@"
else
    compdef _underlag underlag
fi
)sh";

// Within single quotes, in a row of _arguments.
std::string in_row(std::string_view text) {
    return escaped(escaped(text, "[]:\\"), "'", "'\\'");
}

// What stands after the message of a row.
std::string written(const Suggestion& suggestion) {
    using Means = Suggestion::Kind;
    switch (suggestion.kind) {
        case Means::nothing:
            return " ";
        case Means::words:
            return "(" + suggestion.words + ")";
        case Means::words_with_commas:
            return " _values -s , underlag " + suggestion.words;
        case Means::files:
            return "_files";
        case Means::folders:
            return "_files -/";
        case Means::answer:
            return " _underlag_ask " + std::string{suggestion.question};
    }
    return "";
}

std::string rows_of(const OptionRow& row, Language language) {
    const std::vector<std::string> spellings = spellings_of(row);
    std::string rows;
    for (const std::string& spelling : spellings) {
        const std::string once = row.is_repeatable() ? "*" : "(" + joined(spellings, " ") + ")";
        const bool is_long = spelling.starts_with("--");
        rows += fmt::format("            '{}{}{}[{}]", once, spelling,
                            row.is_switch() ? ""
                            : is_long       ? "="
                                            : "+",
                            in_row(row.help.in(language)));
        if (!row.is_switch())
            rows += fmt::format(":{}:{}", in_row(row.value.in(language)),
                                written(suggestion_for(row.kind, row.choices)));
        rows += "'\n";
    }
    return rows;
}

std::string rows_of(const ArgumentRow& argument, Language language) {
    const std::string name = in_row(argument.name.in(language));
    const Suggestion others = suggestion_for(argument.kind, {});
    std::string rows;
    if (!argument.choices.empty() && others.kind == Suggestion::Kind::answer)
        rows += fmt::format("            '2:{}:{{compadd {}; {}}}'\n", name,
                            joined(argument.choices, " "), written(others));
    else if (!argument.choices.empty())
        rows += fmt::format("            '2:{}:({})'\n", name, joined(argument.choices, " "));
    else if (others.kind != Suggestion::Kind::nothing)
        rows += fmt::format("            '{}:{}:{}'\n", argument.most == 1 ? "2" : "*", name,
                            written(others));
    return rows;
}

}  // namespace

std::string zsh_script(std::span<const CommandDescription> commands, Language language) {
    const std::vector<std::string_view> of_all = options_of_all(commands);
    std::string rows_of_all;
    std::string described;
    std::string cases;
    for (const CommandDescription& command : commands) {
        for (const std::string_view name : command.names())
            described +=
                fmt::format("        '{}:{}'\n", name,
                            escaped(escaped(command.summary.in(language), ":\\"), "'", "'\\'"));
        cases += fmt::format("        {}) rows=(\n            '1: :_underlag_commands'\n",
                             joined(command.names(), "|"));
        for (const OptionRow& row : command.options) {
            const std::string rows = rows_of(row, language);
            cases += rows;
            const bool is_of_all = std::ranges::find(of_all, row.name) != of_all.end();
            if (is_of_all && command.name == commands.front().name)
                rows_of_all += rows;
        }
        cases += "            '--help'\n" + rows_of(command.argument, language) + "        ) ;;\n";
    }
    std::string filled = filled_in(std::string{script}, "COMMANDS", described);
    filled =
        filled_in(std::move(filled), "WITH_VALUES", joined(options_with_values(commands), "|"));
    filled = filled_in(std::move(filled), "CASES", cases);
    return filled_in(std::move(filled), "ROWS_OF_ALL", rows_of_all);
}

}  // namespace underlag
