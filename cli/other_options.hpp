// Options that a command has, but not the action of it that is asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/common_options.hpp"

namespace underlag {

struct ActionOptions {
    std::vector<OptionRow> unset;         // as they are when nothing is given
    std::vector<OptionRow> given;         // the same rows
    std::vector<std::string_view> taken;  // besides those that every action takes
    std::string command;                  // "ledger log"
};

// U501 for each: it would be believed to do something.
void refuse_other_options(const ActionOptions& options, const SpeechOptions& speech,
                          Diagnostics& found);

}  // namespace underlag
