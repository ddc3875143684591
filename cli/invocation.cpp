#include "cli/invocation.hpp"

#include <algorithm>
#include <set>

#include "cli/commands/catalogue.hpp"
#include "cli/common_options.hpp"
#include "cli/environment.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

// Options that take the next word as their value, in any command: they mean the same everywhere.
struct OptionNames {
    std::set<std::string> with_values;
    std::set<std::string> long_names{"--help", "--version"};  // with values or without

    OptionNames() {
        for (const CommandRow& command : commands())
            for (const OptionRow& row : command.bind().options) {
                const std::string name = "--" + std::string{row.name};
                long_names.insert(name);
                if (row.is_switch())
                    continue;
                with_values.insert(name);
                if (row.letter != 0)
                    with_values.insert(std::string{'-', row.letter});
            }
    }
};

void add_unknown_options(const std::vector<std::string>& unknown, Diagnostics& found) {
    const OptionNames names;
    const std::vector<std::string_view> known(names.long_names.begin(), names.long_names.end());
    for (const std::string& word : unknown)
        found.add(unknown_option_of_any, {}, {{"word", word}, nearest_clause(word, known)});
}

const CommandRow* command_named(std::string_view word) {
    for (const CommandRow& command : commands())
        if (word == command.name || (!command.swedish_name.empty() && word == command.swedish_name))
            return &command;
    return nullptr;
}

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

}  // namespace

void Invocation::add_unknown_command(Diagnostics& found, Language of_messages) const {
    add_unknown_options(unknown_options, found);
    if (unknown_command.empty()) {
        if (unknown_options.empty())
            found.add(missing_command, {});
        return;
    }
    std::vector<std::string_view> all_names;
    std::vector<std::string_view> names_in_language;  // one a command
    for (const CommandRow& known : commands()) {
        const bool has_swedish = !known.swedish_name.empty();
        all_names.push_back(known.name);
        if (has_swedish)
            all_names.push_back(known.swedish_name);
        names_in_language.push_back(
            of_messages == Language::swedish && has_swedish ? known.swedish_name : known.name);
    }
    // "valid" begins two names of one command, so is near neither; in one language it is plain.
    Argument meant = nearest_clause(unknown_command, all_names);
    if (meant.swedish.empty())
        meant = nearest_clause(unknown_command, names_in_language);
    if (!may_be_value || !meant.swedish.empty())
        found.add(::underlag::unknown_command, {}, {{"word", unknown_command}, std::move(meant)});
}

Invocation find_invocation(const std::vector<std::string>& words) {
    const OptionNames names;
    bool follows_unknown_option = false;
    Invocation result;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string& word = words[index];
        if (word == "--") {
            result.operands.assign(words.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                   words.end());
            break;
        }
        if (word == "-h" || word == "--help") {
            result.wants_help = true;
        } else if (word == "--version") {
            result.wants_version = true;
        } else if (names.with_values.contains(word) && index + 1 < words.size()) {
            note_value(result, word, words[index + 1]);
            result.arguments.push_back(word);
            result.arguments.push_back(words[++index]);
        } else if (word.size() > 1 && word.front() == '-') {
            const auto equals = word.find('=');
            if (equals != std::string::npos)
                note_value(result, std::string_view{word}.substr(0, equals),
                           std::string_view{word}.substr(equals + 1));
            result.arguments.push_back(word);
            const std::string name = word.substr(0, equals);
            follows_unknown_option = result.command == nullptr && name.starts_with("--") &&
                                     !names.long_names.contains(name);
            if (follows_unknown_option)
                result.unknown_options.push_back(name);
            follows_unknown_option = follows_unknown_option && equals == std::string::npos;
            continue;
        } else if (result.command == nullptr && result.unknown_command.empty()) {
            result.command = command_named(word);
            if (result.command == nullptr) {
                result.unknown_command = word;
                result.may_be_value = follows_unknown_option;
            }
        } else {
            result.arguments.push_back(word);
        }
        follows_unknown_option = false;
    }
    if (result.command == nullptr && result.unknown_command.empty() && !result.operands.empty()) {
        result.command = command_named(result.operands.front());
        if (result.command == nullptr)
            result.unknown_command = result.operands.front();
        result.operands.erase(result.operands.begin());
    }
    return result;
}

}  // namespace underlag
