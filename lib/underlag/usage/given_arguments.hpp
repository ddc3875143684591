// What is judged of a command line before its command begins: what is given without a value or
// twice, what is missing, and options that do not go together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"
#include "underlag/usage/defaults.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// The words of a command line parted: the values already stand where the rows point.
struct GivenArguments {
    // How often each option was given, in the order of the rows.
    std::vector<std::size_t> times = {};
    std::vector<std::string> others = {};  // words that are no option of the command, nor its value
    std::vector<std::string> operands = {};  // the words after `--`
};

// Takes the arguments to where the command's argument row points. Everything wrong is U501: an
// option that is not the command's, without its value, given twice or with a value that it cannot
// have; an argument too many.
void take_arguments(const CommandDescription& command, const GivenArguments& given,
                    Diagnostics& found);

// What cannot be parted at all: an option without its value, or a switch with one. `said` is the
// reason, in which the option's name stands.
void add_unreadable_option(const CommandDescription& command, std::string_view said,
                           Diagnostics& found);

// Tells that a command lacks what it cannot do without, or was given it twice: U501, with an
// example of how it is given.
void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example);

// At least one list, and standard input only once.
void check_lists_given(const std::vector<std::string>& lists, std::string_view command,
                       const Example& example, Diagnostics& found);
// Standard input only once.
void check_standard_input(const std::vector<std::string>& lists, Diagnostics& found);

// --year, which the command cannot do without: 0 when it is missing or no year.
[[nodiscard]] int read_required_year(const std::string& value, std::string_view command,
                                     const Example& example, Diagnostics& found);

// A term that the command cannot do without: no term when it is missing or none.
[[nodiscard]] Term read_required_term(const std::string& value, std::string_view command,
                                      std::string_view option, const Example& example,
                                      Diagnostics& found);

// Options that a command has, but not what is asked of it now: they would be believed to do
// something. A default of the configuration is no such belief.

// Of several actions of one command, the one that is asked for.
struct ActionOptions {
    std::vector<OptionRow> unset;         // as they are when nothing is given
    std::vector<OptionRow> given;         // the same rows
    std::vector<std::string_view> taken;  // besides those that every action takes
    std::string command;                  // "ledger log"
};

// U501 for each option of other actions.
void refuse_other_options(const ActionOptions& options, const DefaultsTaken& defaults,
                          Diagnostics& found);

struct SetOption {
    std::string_view name;  // "ledger" for --ledger
    bool is_set;
};

// What a kind says of each of those that are set: that it needs the ledger, say.
void refuse_options(const Kind& kind, const std::vector<SetOption>& options,
                    const DefaultsTaken& defaults, Diagnostics& found);

}  // namespace underlag
