// `underlag reconcile [LIST...] --with FILE --term T`: our placements set against the university's
// own list.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct ReconcileOptions {
    std::vector<std::string> lists;  // none: the ledger's placements
    std::string with;
    std::string term;
    LedgerPlace ledger;
    std::string folder;      // --out; empty: no workbook
    std::string issue_date;  // empty: today
    bool skip_invalid = false;
    ReadingOptions reading;
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(ReconcileOptions& options);
[[nodiscard]] ArgumentRow argument_row(ReconcileOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const ReconcileOptions& options, Language language);

inline constexpr std::array<Example, 3> reconcile_examples{{
    {"underlag reconcile --with larosatet.xlsx --term HT2016",
     {"Liggarens placeringar mot lärosätets lista",
      "The ledger's placements against the university's list"}},
    {"underlag reconcile placeringar.csv --with larosatet.xlsx --term HT2016",
     {"Detsamma från en lista, utan liggare", "The same from a list, without a ledger"}},
    {"underlag reconcile --with larosatet.xlsx --term HT2016 --out avstamning",
     {"Dessutom en arbetsbok med paren sida vid sida och frågor att skicka",
      "With a workbook too: the pairs side by side, and questions to send"}},
}};

}  // namespace underlag
