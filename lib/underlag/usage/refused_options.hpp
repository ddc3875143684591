// Options that a command has, but not what is asked of it now: they would be believed to do
// something. A default of the configuration is no such belief.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"
#include "underlag/usage/defaults.hpp"

namespace underlag {

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
