// The options of a command as rows of data: parsing, help, the manual, the configuration and
// completion all read these.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "underlag/diagnostics/wording.hpp"
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

}  // namespace underlag
