// `underlag validate LIST...`: a one-off check of placement lists; touches no ledger.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct ValidateOptions {
    std::vector<std::string> lists;
    ReadingOptions reading;
    SpeechOptions speech;
    std::string annotated_file;  // --annotate; "": none
};

[[nodiscard]] std::vector<OptionRow> option_rows(ValidateOptions& options);
[[nodiscard]] ArgumentRow argument_row(ValidateOptions& options);
[[nodiscard]] ExitCode run(const ValidateOptions& options, Language language);

inline constexpr std::array<Example, 4> validate_examples{{
    {"underlag validate placeringar.csv",
     {"Kontrollera en lista mot avtalen i mappen avtal",
      "Check a list against the agreements in the folder avtal"}},
    {"underlag validate *.csv --strict",
     {"Flera listor på en gång, med varningar som fel",
      "Several lists at once, with warnings as errors"}},
    {"underlag validate placeringar.csv --annotate granskad.xlsx",
     {"Få listan tillbaka som arbetsbok, med felen utmärkta",
      "Get the list back as a workbook, with the errors marked"}},
    {"underlag validate - --format json < placeringar.csv",
     {"Från ett skript, med svaret som JSON", "From a script, with the answer as JSON"}},
}};

}  // namespace underlag
