#include <fmt/format.h>

#include "underlag/manual/completion.hpp"

namespace underlag {
namespace {

// Bash cuts a line at `=` too: `--format=json` comes as three words.
constexpr std::string_view script =
    R"sh(# bash completion for underlag, made by: underlag completion bash

_underlag_takes_value() {
    case $1 in
        @WITH_VALUES@) return 0 ;;
    esac
    return 1
}

_underlag_options() {
    case $1 in
@OPTIONS@        *) echo '--help --version@OPTIONS_OF_ALL@' ;;
    esac
}

# What may stand as the value of an option: _underlag_value COMMAND OPTION
_underlag_value() {
    case $1 in
@VALUES@    esac
}

# What may stand as an argument: _underlag_argument COMMAND HOW_MANY_BEFORE
_underlag_argument() {
    case $1 in
@ARGUMENTS@    esac
}

# Adds what begins as CURRENT to the answer: _underlag_add PROGRAM SUGGESTION CURRENT
_underlag_add() {
    local found listed=
    case $2 in
        words:*) found=$(compgen -W "${2#words:}" -- "$3") ;;
        list:*)
            [[ $3 != *,* ]] || listed=${3%,*},
            found=$(compgen -P "$listed" -W "${2#list:}" -- "${3##*,}")
            compopt -o nospace 2>/dev/null
            ;;
        answer:*) found=$(compgen -W "$("$1" completion "${2#answer:}" "${agreements[@]}" 2>/dev/null)" -- "$3") ;;
        files) found=$(compgen -f -- "$3"); compopt -o filenames 2>/dev/null ;;
        folders) found=$(compgen -d -- "$3"); compopt -o filenames 2>/dev/null ;;
    esac
    while IFS= read -r found; do
        [[ -z $found ]] || COMPREPLY+=("$found")
    done <<<"$found"
}

_underlag() {
    local program=$1 current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local index word command= before=0 suggestion agreements=()
    COMPREPLY=()
    if [[ $current == '=' ]]; then
        current=
    elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((index = 1; index < COMP_CWORD; ++index)); do
        word=${COMP_WORDS[index]}
        if _underlag_takes_value "$word"; then
            [[ ${COMP_WORDS[index + 1]} != '=' ]] || ((++index))
            ((++index))
            [[ $word != -a && $word != --agreement ]] || agreements+=(--agreement "${COMP_WORDS[index]}")
        elif [[ $word == -* ]]; then
            continue
        elif [[ -z $command ]]; then
            command=$word
        else
            ((++before))
        fi
    done
    if ((COMP_CWORD > 1)) && _underlag_takes_value "$previous"; then
        suggestion=$(_underlag_value "$command" "$previous")
    elif [[ $current == -* ]]; then
        suggestion=words:$(_underlag_options "$command")
    elif [[ -z $command ]]; then
        suggestion='words:@COMMANDS@'
    else
        suggestion=$(_underlag_argument "$command" "$before")
    fi
    while IFS= read -r word; do
        _underlag_add "$program" "$word" "$current"
    done <<<"$suggestion"
}

complete -F _underlag underlag
)sh";

// As _underlag_add reads it; "" for nothing.
std::string written(const Suggestion& suggestion) {
    using Means = Suggestion::Kind;
    switch (suggestion.kind) {
        case Means::nothing:
            return "";
        case Means::words:
            return "words:" + suggestion.words;
        case Means::words_with_commas:
            return "list:" + suggestion.words;
        case Means::files:
            return "files";
        case Means::folders:
            return "folders";
        case Means::answer:
            return "answer:" + std::string{suggestion.question};
    }
    return "";
}

std::string values_of(const CommandDescription& command) {
    std::string cases;
    for (const OptionRow& row : command.options) {
        const std::string suggestion = written(suggestion_for(row.kind, row.choices));
        if (!row.is_switch() && !suggestion.empty())
            cases += fmt::format("                {}) echo '{}' ;;\n",
                                 joined(spellings_of(row), "|"), suggestion);
    }
    return cases;
}

// The words stand first; what the others are may stand there too.
std::string arguments_of(const ArgumentRow& argument, const std::string& names) {
    std::string text;
    if (!argument.choices.empty())
        text += fmt::format("            (($2 > 0)) || echo '{}'\n",
                            written(suggestion_for(ValueKind::text, argument.choices)));
    if (const std::string others = written(suggestion_for(argument.kind, {})); !others.empty())
        text += argument.most == 0
                    ? fmt::format("            echo '{}'\n", others)
                    : fmt::format("            (($2 >= {})) || echo '{}'\n", argument.most, others);
    return text.empty() ? text : fmt::format("        {})\n{}            ;;\n", names, text);
}

}  // namespace

std::string bash_script(std::span<const CommandDescription> commands) {
    std::string names;
    std::string options;
    std::string values;
    std::string arguments;
    for (const CommandDescription& command : commands) {
        const std::string cases = joined(command.names(), "|");
        names += (names.empty() ? "" : " ") + joined(command.names(), " ");
        options += fmt::format("        {}) echo '", cases);
        for (const OptionRow& row : command.options)
            options += row.long_name() + " ";
        options += "--help' ;;\n";
        values +=
            fmt::format("        {})\n            case $2 in\n{}            esac\n            ;;\n",
                        cases, values_of(command));
        arguments += arguments_of(command.argument, cases);
    }
    std::string options_anywhere;
    for (const std::string_view name : options_of_all(commands))
        options_anywhere += " --" + std::string{name};
    std::string filled =
        filled_in(std::string{script}, "WITH_VALUES", joined(options_with_values(commands), " | "));
    filled = filled_in(std::move(filled), "OPTIONS", options);
    filled = filled_in(std::move(filled), "OPTIONS_OF_ALL", options_anywhere);
    filled = filled_in(std::move(filled), "VALUES", values);
    filled = filled_in(std::move(filled), "ARGUMENTS", arguments);
    return filled_in(std::move(filled), "COMMANDS", names);
}

}  // namespace underlag
