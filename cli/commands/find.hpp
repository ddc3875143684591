// `underlag find TEXT`: placements and documents of the ledger that hold a text.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct FindOptions {
    std::vector<std::string> words;  // the text, which a shell may have parted
    std::string term;                // empty: all
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string jobs;
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(FindOptions& options);
[[nodiscard]] ArgumentRow argument_row(FindOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const FindOptions& options, Language language);

inline constexpr std::array<Example, 4> find_examples{{
    {"underlag find 'Åsa Ek'",
     {"Vad liggaren vet om en student, hur namnet än är vänt",
      "What the ledger knows of a student, whichever way the name is turned"}},
    {"underlag find Linden --term HT2016",
     {"Vad en verksamhet har under en termin", "What a unit has in a term"}},
    {"underlag find 7650",
     {"Vilken rad eller vilket underlag ett belopp är", "Which line or document an amount is"}},
    {"underlag find lista.csv --format json",
     {"Vad som kom med en lista, till ett skript", "What came with a list, for a script"}},
}};

}  // namespace underlag
