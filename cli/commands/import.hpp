// `underlag import LIST...`: puts the placements of lists into the ledger; idempotent.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct ImportOptions {
    std::vector<std::string> lists;
    LedgerPlace ledger;
    std::string first_term;    // empty: the earliest in the lists, when the ledger is made
    std::string complete_for;  // empty: no placement is cancelled for being in no list
    std::vector<std::string> activities;  // with complete_for: units that are now empty
    std::string issue_date;               // empty: today
    bool skip_invalid = false;
    bool agreed = false;  // --yes
    bool dry_run = false;
    ReadingOptions reading;
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(ImportOptions& options);
[[nodiscard]] ArgumentRow argument_row(ImportOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const ImportOptions& options, Language language);

inline constexpr std::array<Example, 4> import_examples{{
    {"underlag import placeringar.csv",
     {"Lägg listans placeringar i liggaren; den skapas första gången",
      "Put the list's placements into the ledger; it is made the first time"}},
    {"underlag import placeringar.csv --dry-run",
     {"Visa vad som skulle ändras, i kronor, utan att ändra något",
      "Show what would change, in kronor, changing nothing"}},
    {"underlag import aso.csv --complete-for HT2016",
     {"Listan är hela terminen för sina verksamheter: det som inte står i den stryks",
      "The list is the whole term of its units: what is not in it is cancelled"}},
    {"underlag import placeringar.csv --first-term HT2016",
     {"Skapa liggaren; inget före HT2016 ska faktureras ur den",
      "Make the ledger; nothing before HT2016 is to be invoiced from it"}},
}};

}  // namespace underlag
