// Which command the words of a command line name, wherever among them it stands.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

// The name of --config: of all options the only one that the configuration cannot give.
inline constexpr std::string_view configuration_option = "config";

// "sv", "en".
[[nodiscard]] std::optional<Language> parse_language(std::string_view name);

struct Invocation {
    const CommandDescription* command = nullptr;  // one of those that were given
    std::string unknown_command = {};             // the word that stands where a command should
    std::vector<std::string> arguments = {};      // all words but the command and --help, in order
    std::vector<std::string> operands = {};  // the words after `--`: files, even those called -x
    bool wants_help = false;
    bool wants_version = false;
    // Needed before the options are read, to tell mistakes in them rightly.
    bool wants_json = false;
    std::string color = "auto";
    std::string configuration = {};  // --config; "": not given
    std::optional<Language> language = std::nullopt;

    // Options before the command that no command has.
    std::vector<std::string> unknown_options = {};
    // The word that stands where a command should comes right after one of them: its value, maybe.
    bool may_be_value = false;
};

[[nodiscard]] Invocation find_invocation(const std::vector<std::string>& words,
                                         std::span<const CommandDescription> commands);

// Why no command was found: U501, in one pass. The name that may have been meant is looked for in
// the language of the messages too.
void add_unknown_command(const Invocation& invocation, std::span<const CommandDescription> commands,
                         Language of_messages, Diagnostics& found);

}  // namespace underlag
