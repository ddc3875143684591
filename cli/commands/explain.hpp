// `underlag explain [CODE|NUMBER|PLACEMENT]`: the page of a code of the findings, alone all the
// codes; or how every krona of a document or placement came about.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct ExplainOptions {
    std::vector<std::string> word;  // none or one: a code, else a number, else a placement's id
    std::string placement;          // --placement: an id, whatever it looks like
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string jobs;
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(ExplainOptions& options);
[[nodiscard]] ArgumentRow argument_row(ExplainOptions& options);
[[nodiscard]] bool needs_configuration(const ExplainOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const ExplainOptions& options, Language language);

inline constexpr std::array<Example, 4> explain_examples{{
    {"underlag explain P101",
     {"Vad koden P101 betyder och hur felet rättas",
      "What the code P101 means and how to mend it"}},
    {"underlag explain 2016-0003",
     {"Hur varje krona på underlag 2016-0003 räknats fram",
      "How every krona of document 2016-0003 came about"}},
    {"underlag explain P-17",
     {"Vad placering P-17 är värd, varför, och vad som är fakturerat",
      "What placement P-17 is worth, why, and what has been invoiced"}},
    {"underlag explain", {"Alla koder", "All codes"}},
}};

}  // namespace underlag
