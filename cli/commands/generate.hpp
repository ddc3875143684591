// `underlag generate [LIST...] --term T`: the invoice bases of a term, straight from lists or from
// the ledger.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct GenerateOptions {
    std::vector<std::string> lists;  // none: from the ledger
    LedgerPlace ledger;
    bool complete_others = false;
    std::string term;
    bool only_term = false;
    bool correct_rates = false;
    std::string issue_date;         // empty: today
    std::vector<std::string> also;  // forms, each perhaps several with commas between
    std::string folder = "out";
    std::string template_file;  // empty: the built-in words
    bool skip_invalid = false;
    bool dry_run = false;
    bool lines = false;   // with CSV: a row a line
    bool agreed = false;  // --yes
    ReadingOptions reading;
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(GenerateOptions& options);
[[nodiscard]] ArgumentRow argument_row(GenerateOptions& options);
[[nodiscard]] ExitCode run(const GenerateOptions& options, Language language);

inline constexpr std::array<Example, 5> generate_examples{{
    {"underlag generate placeringar.csv --term HT2016",
     {"Höstterminens underlag, i mappen out/HT2016",
      "The autumn term's invoice bases, in the folder out/HT2016"}},
    {"underlag generate placeringar.csv --term HT2016 --dry-run",
     {"Visa vad som skulle göras, utan att skriva något",
      "Show what would be made, writing nothing"}},
    {"underlag generate placeringar.csv --term HT2016 --skip-invalid",
     {"Gör underlag för de rader som är rätt", "Make invoice bases of the rows that are right"}},
    {"underlag generate placeringar.csv --term HT2016 --format csv > fakturor.csv",
     {"En rad för varje underlag, till ekonomisystemet",
      "A row for each invoice base, for the accounting system"}},
    {"underlag generate placeringar.csv --term HT2016 --format csv --lines > rader.csv",
     {"En rad för varje rad på underlagen", "A row for each line of the invoice bases"}},
}};

}  // namespace underlag
