// `underlag ledger log|verify|render|export`: the ledger's history, its integrity, the files of
// issued documents again, and a term's placements as a list.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct LedgerOptions {
    std::vector<std::string> words;  // what to do, then the numbers of documents for `render`
    std::string ledger;              // empty: see ledger_path
    std::string term;                // of `export` and `render`; empty: all
    std::string folder = "out";
    std::string jobs;
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(LedgerOptions& options);
[[nodiscard]] ArgumentRow argument_row(LedgerOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const LedgerOptions& options, Language language);

inline constexpr std::array<Example, 4> ledger_examples{{
    {"underlag ledger log",
     {"Vad som har importerats och utfärdats, och när", "What was imported and issued, and when"}},
    {"underlag ledger verify",
     {"Kontrollera att ingenting har ändrats i efterhand",
      "Check that nothing has been changed afterwards"}},
    {"underlag ledger render 2016-0001 --out igen",
     {"Skriv filerna för underlag 2016-0001 på nytt, i mappen igen",
      "Write the files of document 2016-0001 anew, in the folder igen"}},
    {"underlag ledger export --term HT2016 > ht2016.csv",
     {"Höstterminens placeringar som en lista att rätta och importera igen",
      "The autumn term's placements as a list to correct and import again"}},
}};

}  // namespace underlag
