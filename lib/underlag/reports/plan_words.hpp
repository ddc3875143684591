// What the plan of a year calls things, and in which rows it tells of a unit's places.
#pragma once

#include <array>
#include <string>
#include <utility>

#include "underlag/diagnostics/wording.hpp"
#include "underlag/followup/year_plan.hpp"
#include "underlag/values/term.hpp"

namespace underlag::plan_words {

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
