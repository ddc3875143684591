// `underlag help [COMMAND|TOPIC]`: what --help says, and the pages of the manual.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct HelpOptions {
    std::vector<std::string> word;  // none or one: a command, else a topic
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(HelpOptions& options);
[[nodiscard]] ArgumentRow argument_row(HelpOptions& options);
// Throws IoError.
[[nodiscard]] ExitCode run(const HelpOptions& options, Language language);

inline constexpr std::array<Example, 4> help_examples{{
    {"underlag help", {"Alla kommandon och ämnen", "All commands and topics"}},
    {"underlag help generate",
     {"Vad generate gör, och alla dess flaggor", "What generate does, and all its options"}},
    {"underlag help list",
     {"Vilka kolumner, rubriker och datum som läses ur en lista",
      "Which columns, headings and dates are read from a list"}},
    {"underlag help list --format man | man -l -",
     {"Samma sida, som man visar den", "The same page, as man shows it"}},
}};

}  // namespace underlag
