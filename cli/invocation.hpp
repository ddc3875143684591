// Which command the words of a command line name, wherever among them it stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

struct Invocation {
    const CommandRow* command = nullptr;
    std::string unknown_command = {};         // the word that stands where a command should
    std::vector<std::string> arguments = {};  // all words but the command and --help, in order
    std::vector<std::string> operands = {};   // the words after `--`: files, even those called -x
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

    void add_unknown_command(Diagnostics& found, Language of_messages) const;
};

[[nodiscard]] Invocation find_invocation(const std::vector<std::string>& words);

}  // namespace underlag
