// What is told of a command and what it takes, as rows of data: parsing, help, the manual, the
// configuration and completion all read these.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/option_value.hpp"

namespace underlag {

// Where an option's value goes: a switch, one text, or several.
using OptionTarget = std::variant<bool*, std::string*, std::vector<std::string>*>;

struct OptionRow {
    char letter;            // 'a' for -a; 0: none
    std::string_view name;  // "agreement" for --agreement
    Wording value;          // what stands for the value in help; empty for a switch
    Wording help;
    OptionTarget target;
    std::vector<std::string_view> choices = {};  // the only values, where there are few
    ValueKind kind = ValueKind::text;
    // The environment variable that gives it too; null: none.
    const char* variable = nullptr;
    // To give it asks for something, so that it can be no default: to write a file, say.
    bool is_request = false;

    [[nodiscard]] bool is_switch() const { return std::holds_alternative<bool*>(target); }
    [[nodiscard]] bool is_repeatable() const {
        return std::holds_alternative<std::vector<std::string>*>(target);
    }
    // "--agreement"
    [[nodiscard]] std::string long_name() const;
    // "-a, --agreement", "--lang"
    [[nodiscard]] std::string spelling() const;
};

// What a command takes besides options: `LIST...`.
struct ArgumentRow {
    Wording name;  // "LISTA..."; empty: none
    Wording help;
    std::vector<std::string>* target = nullptr;
    std::size_t most = 0;  // how many are taken; 0: any number
    // What may stand first, where that is known beforehand.
    std::vector<std::string_view> choices = {};
    ValueKind kind = ValueKind::text;  // of the others
};

struct Example {
    std::string_view command;  // as it is typed
    Wording what;
};

struct CommandDescription {
    std::string_view name;
    std::string_view swedish_name;  // "" where there is none
    Wording summary;
    std::span<const Example> examples;
    std::vector<OptionRow> options;
    ArgumentRow argument;

    // "validate", "validera"
    [[nodiscard]] std::vector<std::string_view> names() const;
    // Null when the command has none of this long name.
    [[nodiscard]] const OptionRow* option(std::string_view long_name) const;
};

// By either name; null when there is none.
[[nodiscard]] const CommandDescription* find_command(std::span<const CommandDescription> commands,
                                                     std::string_view name);

}  // namespace underlag
