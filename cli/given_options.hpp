// The options that a command was given and that the next command must have too.
#pragma once

#include <string>
#include <vector>

#include "cli/common_options.hpp"
#include "underlag/reports/shell_word.hpp"

namespace underlag {

// " --ledger kommun.db --agreement ki.toml"; empty where none was given. What the configuration
// gives, it gives the next command too.
[[nodiscard]] inline std::string given_options(const SpeechOptions& speech,
                                               const std::string& ledger,
                                               const std::vector<std::string>& agreements) {
    std::string given;
    if (!speech.configuration.empty())
        given += " --config " + shell_word(speech.configuration);
    if (!ledger.empty() && !speech.is_configured("ledger"))
        given += " --ledger " + shell_word(ledger);
    if (speech.is_configured("agreement"))
        return given;
    for (const std::string& agreement : agreements)
        given += " --agreement " + shell_word(agreement);
    return given;
}

}  // namespace underlag
