// `underlag status`: where the terms stand by the ledger, and what to do next.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct StatusOptions {
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string jobs;
    bool exit_code = false;
    std::string within;  // days; empty: 0
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(StatusOptions& options);
[[nodiscard]] ArgumentRow argument_row(StatusOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const StatusOptions& options, Language language);

inline constexpr std::array<Example, 2> status_examples{{
    {"underlag status",
     {"Vad som återstår att fakturera, och hur lång tid det är kvar",
      "What is left to invoice, and how much time there is"}},
    {"underlag status --format json", {"Detsamma till ett skript", "The same for a script"}},
}};

}  // namespace underlag
