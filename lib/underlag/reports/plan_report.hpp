// The plan of a year as text, JSON and workbooks to send (§ 4.2).
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/followup/year_plan.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// "plan-2027-KI.xlsx": of each university its own, since it is sent to it.
[[nodiscard]] std::string plan_file(const UniversityPlan& plan, int year);

void write_plan_text(const YearPlan& plan, Language language, const Sink& out);

// {"format":"underlag.year-plan/1", ...}
void write_plan_json(const YearPlan& plan, const Sources& sources, const Diagnostics& findings,
                     Language language, const Sink& out);

// Sheets Plan and Kontaktpersoner. Of other universities nothing is said but how many of the places
// they have. `created` is what the file says about its age. Throws IoError; what was written by
// then is for the caller to remove.
void write_plan_workbook(const UniversityPlan& plan, int year, Language language, Date created,
                         const std::filesystem::path& path);

}  // namespace underlag

namespace underlag::plan_words {

// What the plan of a year calls things, and in which rows it tells of a unit's places.
inline constexpr Wording title{"Plan för {} (§ 4.2)", "Plan for {} (§ 4.2)"};
inline constexpr Wording from_to{"Från {} till {}", "From {} to {}"};
inline constexpr Wording placed_here{"Placerade hos er", "Placed by you"};
inline constexpr Wording placed_elsewhere{"Från andra lärosäten", "Of other universities"};
inline constexpr Wording no_rows{"Ingen planeringsram för året", "No planning frame for the year"};
inline constexpr Wording without_frame{"{} under året hör inte till någon ram",
                                       "{} in the year are of no frame"};
inline constexpr Wording no_university{"Inget avtal gäller {}.\n",
                                       "No agreement is valid in {}.\n"};

}  // namespace underlag::plan_words

namespace underlag {

// VT, HT and the year of a unit and programme.
[[nodiscard]] inline std::array<std::pair<std::string, const PlannedPlaces*>, 3> planned_spans(
    const PlanRow& row, int year) {
    return {{{to_text(Term{year, Season::spring}), &row.vt},
             {to_text(Term{year, Season::autumn}), &row.ht},
             {std::to_string(year), &row.year}}};
}

}  // namespace underlag
