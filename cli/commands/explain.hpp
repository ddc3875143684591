// `underlag explain [CODE]`: the page of a code of the findings; alone: all the codes.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct ExplainOptions {
    std::vector<std::string> code;  // none or one
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(ExplainOptions& options);
[[nodiscard]] ArgumentRow argument_row(ExplainOptions& options);
[[nodiscard]] ExitCode run(const ExplainOptions& options, Language language);

inline constexpr std::array<Example, 2> explain_examples{{
    {"underlag explain P101",
     {"Vad koden P101 betyder och hur felet rättas",
      "What the code P101 means and how to mend it"}},
    {"underlag explain", {"Alla koder", "All codes"}},
}};

}  // namespace underlag
