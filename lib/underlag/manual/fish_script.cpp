#include <fmt/format.h>

#include "underlag/manual/completion.hpp"

namespace underlag {
namespace {

constexpr std::string_view script =
    R"sh(# fish completion for underlag, made by: underlag completion fish

# The words of the line that are neither options nor their values: the command first.
function __underlag_words
    set -l is_value no
    for word in (commandline -opc)[2..-1]
        if test $is_value = yes
            set is_value no
            continue
        end
        switch $word
            case @WITH_VALUES@
                set is_value yes
            case '-*'
            case '*'
                echo -- $word
        end
    end
end

function __underlag_has_no_command
    set -l words (__underlag_words)
    test (count $words) -eq 0
end

function __underlag_is
    set -l words (__underlag_words)
    test (count $words) -gt 0; and contains -- $words[1] $argv
end

# Whether no more than so many arguments stand after the command.
function __underlag_has_room
    set -l words (__underlag_words)
    test (count $words) -le $argv[1]
end

# What `underlag completion units` says, or another question; of the agreements on the line where there are any.
function __underlag_ask
    set -l words (commandline -opc)
    set -l agreements
    for at in (seq 2 (count $words))
        if contains -- $words[$at] -a --agreement
            set agreements $agreements --agreement $words[(math $at + 1)]
        end
    end
    command $words[1] completion $argv[1] $agreements 2>/dev/null
end

complete -c underlag -f
complete -c underlag -n __underlag_has_no_command -l help -s h
complete -c underlag -n __underlag_has_no_command -l version
)sh";

std::string in_quotes(std::string_view text) {
    return "'" + escaped(text, "'\\") + "'";
}

// How `complete` is told what may stand there.
std::string written(const Suggestion& suggestion) {
    using Means = Suggestion::Kind;
    switch (suggestion.kind) {
        case Means::nothing:
            return "";
        case Means::words:
            return " -a " + in_quotes(suggestion.words);
        case Means::words_with_commas:
            return " -a " + in_quotes("(__fish_append , " + suggestion.words + ")");
        case Means::files:
            return " -F";
        case Means::folders:
            return " -a '(__fish_complete_directories)'";
        case Means::answer:
            return " -a " + in_quotes("(__underlag_ask " + std::string{suggestion.question} + ")");
    }
    return "";
}

std::string line_of(const OptionRow& row, const std::string& condition, Language language) {
    std::string line = fmt::format("complete -c underlag -n {}", condition);
    if (row.letter != 0)
        line += fmt::format(" -s {}", row.letter);
    line += fmt::format(" -l {}", row.name);
    if (!row.is_switch()) {
        const Suggestion suggestion = suggestion_for(row.kind, row.choices);
        line += suggestion.kind == Suggestion::Kind::files ? " -r" : " -x";
        line += written(suggestion);
    }
    return line + fmt::format(" -d {}\n", in_quotes(row.help.in(language)));
}

std::string lines_of(const ArgumentRow& argument, const std::string& names) {
    const auto line = [&](std::string_view room, const Suggestion& suggestion) {
        return fmt::format("complete -c underlag -n '__underlag_is {}{}'{}\n", names, room,
                           written(suggestion));
    };
    std::string lines;
    if (!argument.choices.empty())
        lines +=
            line("; and __underlag_has_room 1", suggestion_for(ValueKind::text, argument.choices));
    const Suggestion others = suggestion_for(argument.kind, {});
    if (others.kind != Suggestion::Kind::nothing)
        lines += line(
            argument.most == 0 ? "" : fmt::format("; and __underlag_has_room {}", argument.most),
            others);
    return lines;
}

}  // namespace

std::string fish_script(std::span<const CommandDescription> commands, Language language) {
    std::string text =
        filled_in(std::string{script}, "WITH_VALUES", joined(options_with_values(commands), " "));
    for (const CommandDescription& command : commands) {
        const std::string names = joined(command.names(), " ");
        text += fmt::format("\ncomplete -c underlag -n __underlag_has_no_command -a {} -d {}\n",
                            in_quotes(names), in_quotes(command.summary.in(language)));
        const std::string condition = "'__underlag_is " + names + "'";
        for (const OptionRow& row : command.options)
            text += line_of(row, condition, language);
        text += fmt::format("complete -c underlag -n {} -s h -l help\n", condition);
        text += lines_of(command.argument, names);
    }
    return text;
}

}  // namespace underlag
