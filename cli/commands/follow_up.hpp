// `underlag follow-up`: a year in figures, from the ledger (§ 8).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct FollowUpOptions {
    std::string year;
    std::string at;  // a date; empty: the year's last day
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string folder;      // of the workbook; empty: none is written
    std::string jobs;
    std::string format = "text";
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(FollowUpOptions& options);
[[nodiscard]] ArgumentRow argument_row(FollowUpOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const FollowUpOptions& options, Language language);

inline constexpr std::array<Example, 3> follow_up_examples{{
    {"underlag follow-up --year 2025",
     {"Året i siffror bredvid året före: studenter, veckor, kronor, ramar och ändringar",
      "The year in figures beside the year before: students, weeks, kronor, frames and changes"}},
    {"underlag follow-up --year 2025 --at 2025-10-31",
     {"Med det som är upparbetat till och med oktober men inte fakturerat",
      "With what has been earned up to October and not invoiced"}},
    {"underlag follow-up --year 2025 --out uppfoljning",
     {"Också som arbetsbok: uppfoljning/uppfoljning-2025.xlsx",
      "As a workbook too: uppfoljning/uppfoljning-2025.xlsx"}},
}};

}  // namespace underlag
