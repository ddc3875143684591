// `underlag follow-up`: a year in figures, from the ledger or from lists (§ 8), and the plan of a
// year (§ 4.2).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct FollowUpOptions {
    std::string year;
    std::string plan;  // a year; empty: the follow-up of `year`
    std::string at;    // a date; empty: the year's last day
    LedgerPlace ledger;
    std::vector<std::string> lists;  // empty: the ledger's placements
    ReadingOptions reading;
    bool skip_invalid = false;
    std::string issue_date;         // empty: today
    std::string folder = "out";     // of the files
    std::vector<std::string> also;  // forms beside the workbook
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(FollowUpOptions& options);
[[nodiscard]] ArgumentRow argument_row(FollowUpOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const FollowUpOptions& options, Language language);

inline constexpr std::array<Example, 5> follow_up_examples{{
    {"underlag follow-up --year 2025",
     {"Året i siffror bredvid året före: studenter, veckor, kronor, ramar och ändringar",
      "The year in figures beside the year before: students, weeks, kronor, frames and changes"}},
    {"underlag follow-up --year 2025 --at 2025-10-31",
     {"Med det som är upparbetat till och med oktober men inte fakturerat",
      "With what has been earned up to October and not invoiced"}},
    {"underlag follow-up --year 2025 --out uppfoljning --also html",
     {"Också som arbetsbok och sida: uppfoljning/uppfoljning-2025.xlsx och .html",
      "As a workbook and a page too: uppfoljning/uppfoljning-2025.xlsx and .html"}},
    {"underlag follow-up --year 2025 placeringar.xlsx",
     {"Ur listor i stället för liggaren", "From lists in the place of the ledger"}},
    {"underlag follow-up --plan 2026 --out plan",
     {"Årets plan till varje lärosäte: ramar, placerade och lediga platser",
      "The year's plan for each university: frames, placed and free places"}},
}};

}  // namespace underlag
