#include "underlag/usage/invocation.hpp"

#include <algorithm>
#include <set>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

struct OptionNames {
    // Options that take the next word as their value, in any command: they mean the same
    // everywhere.
    std::set<std::string> with_values;
    std::set<std::string> long_names{"--help", "--version"};  // with values or without

    explicit OptionNames(std::span<const CommandDescription> commands) {
        for (const CommandDescription& command : commands)
            for (const OptionRow& row : command.options) {
                long_names.insert(row.long_name());
                if (row.is_switch())
                    continue;
                with_values.insert(row.long_name());
                if (row.letter != 0)
                    with_values.insert(std::string{'-', row.letter});
            }
    }
};

// What --lang, --format, --color and --config say, so that even a mistake on the command line is
// told rightly.
void note_value(Invocation& invocation, std::string_view option, std::string_view value) {
    if (option == "--lang")
        invocation.language = parse_language(value);
    if (option == "--format")
        invocation.wants_json = value == "json";
    if (option == "--color")
        invocation.color = value;
    if (option.starts_with("--") && option.substr(2) == configuration_option)
        invocation.configuration = value;
}

// Precondition: it begins as an option. Whether it is a long one before the command that no command
// has, and whose value may be the next word.
bool note_option(Invocation& invocation, const std::string& word, const OptionNames& names) {
    const auto equals = word.find('=');
    if (equals != std::string::npos)
        note_value(invocation, std::string_view{word}.substr(0, equals),
                   std::string_view{word}.substr(equals + 1));
    invocation.arguments.push_back(word);
    const std::string name = word.substr(0, equals);
    const bool is_unknown =
        invocation.command == nullptr && name.starts_with("--") && !names.long_names.contains(name);
    if (is_unknown)
        invocation.unknown_options.push_back(name);
    return is_unknown && equals == std::string::npos;
}

}  // namespace

std::optional<Language> parse_language(std::string_view name) {
    if (name == "sv")
        return Language::swedish;
    if (name == "en")
        return Language::english;
    return std::nullopt;
}

Invocation find_invocation(const std::vector<std::string>& words,
                           std::span<const CommandDescription> commands) {
    const OptionNames names(commands);
    bool follows_unknown_option = false;
    Invocation result;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string& word = words[index];
        if (word == "--") {
            result.operands.assign(words.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                   words.end());
            break;
        }
        const bool came_after_unknown_option = std::exchange(follows_unknown_option, false);
        if (word == "-h" || word == "--help") {
            result.wants_help = true;
        } else if (word == "--version") {
            result.wants_version = true;
        } else if (names.with_values.contains(word) && index + 1 < words.size()) {
            note_value(result, word, words[index + 1]);
            result.arguments.push_back(word);
            result.arguments.push_back(words[++index]);
        } else if (word.size() > 1 && word.front() == '-') {
            follows_unknown_option = note_option(result, word, names);
        } else if (result.command == nullptr && result.unknown_command.empty()) {
            result.command = find_command(commands, word);
            if (result.command == nullptr) {
                result.unknown_command = word;
                result.may_be_value = came_after_unknown_option;
            }
        } else {
            result.arguments.push_back(word);
        }
    }
    if (result.command == nullptr && result.unknown_command.empty() && !result.operands.empty()) {
        result.command = find_command(commands, result.operands.front());
        if (result.command == nullptr)
            result.unknown_command = result.operands.front();
        result.operands.erase(result.operands.begin());
    }
    return result;
}

void add_unknown_command(const Invocation& invocation, std::span<const CommandDescription> commands,
                         Language of_messages, Diagnostics& found) {
    const OptionNames options(commands);
    const std::vector<std::string_view> known(options.long_names.begin(), options.long_names.end());
    for (const std::string& word : invocation.unknown_options)
        found.add(unknown_option_of_any, {}, {{"word", word}, nearest_clause(word, known)});
    const std::string& word = invocation.unknown_command;
    if (word.empty()) {
        if (invocation.unknown_options.empty())
            found.add(missing_command, {});
        return;
    }
    std::vector<std::string_view> all_names;
    std::vector<std::string_view> names_in_language;  // one a command
    for (const CommandDescription& command : commands) {
        const std::vector<std::string_view> names = command.names();
        all_names.insert(all_names.end(), names.begin(), names.end());
        names_in_language.push_back(of_messages == Language::swedish ? names.back()
                                                                     : names.front());
    }
    // "valid" begins two names of one command, so is near neither; in one language it is plain.
    Argument meant = nearest_clause(word, all_names);
    if (meant.swedish.empty())
        meant = nearest_clause(word, names_in_language);
    if (!invocation.may_be_value || !meant.swedish.empty())
        found.add(unknown_command, {}, {{"word", word}, std::move(meant)});
}

}  // namespace underlag
