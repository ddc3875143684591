// `underlag share FILE --year Y`: a yearly cost shared between the parties of an agreement, and an
// invoice base for each.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct ShareOptions {
    std::vector<std::string> agreement;  // one: the file
    std::string year;
    std::string population;         // empty: none
    std::string issue_date;         // empty: today
    std::vector<std::string> also;  // forms, each perhaps several with commas between
    std::string folder = "out";
    std::string template_file;  // empty: the built-in words
    std::string encoding;
    std::string jobs;
    std::string format = "text";
    LedgerPlace ledger;
    bool complete_others = false;
    bool record = false;
    bool correct_rates = false;
    bool agreed = false;  // --yes
    bool dry_run = false;
    bool strict = false;
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(ShareOptions& options);
[[nodiscard]] ArgumentRow argument_row(ShareOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const ShareOptions& options, Language language);

inline constexpr std::array<Example, 4> share_examples{{
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv",
     {"Dela årets kostnad mellan parterna: ett underlag var och en sammanställning",
      "Share the year's cost between the parties: an invoice base each, and a summary"}},
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv --dry-run",
     {"Visa hur kostnaden delas, utan att skriva något",
      "Show how the cost is shared, writing nothing"}},
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv --record",
     {"Numrera underlagen och registrera dem i liggaren; igen gör det ingenting",
      "Number the invoice bases and record them in the ledger; again it does nothing"}},
    {"underlag share avtal/rss.toml --year 2024 --population befolkning.csv --format csv",
     {"En rad för varje underlag, till ekonomisystemet",
      "A row for each invoice base, for the accounting system"}},
}};

}  // namespace underlag
