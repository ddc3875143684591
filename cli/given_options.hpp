// The options that a command was given and that the next command must have too.
#pragma once

#include <string>
#include <vector>

#include "underlag/reports/shell_word.hpp"

namespace underlag {

// " --ledger kommun.db --agreement ki.toml"; empty where none was given.
[[nodiscard]] inline std::string given_options(const std::string& ledger,
                                               const std::vector<std::string>& agreements) {
    std::string given;
    if (!ledger.empty())
        given += " --ledger " + shell_word(ledger);
    for (const std::string& agreement : agreements)
        given += " --agreement " + shell_word(agreement);
    return given;
}

}  // namespace underlag
