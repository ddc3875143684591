// The year's plan of how many students each unit receives, for each university (§ 4.2), and how
// many of the places are used: what is answered by 15 May and 15 November.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/activity.hpp"
#include "underlag/followup/frame_use.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// The places of a term, or of the year.
struct PlannedPlaces {
    std::optional<int> frame = {};
    std::size_t placed = 0;     // students of the university
    std::size_t elsewhere = 0;  // of the other universities that share the frame
    std::optional<long long> free = {};
};

struct PlanRow {
    std::string activity = {};  // id
    std::string activity_name = {};
    std::string programme = {};
    PlannedPlaces vt = {};
    PlannedPlaces ht = {};
    PlannedPlaces year = {};
    Contact contact = {};
};

struct UniversityPlan {
    std::string university = {};
    std::string agreement = {};  // the id of its first agreement that is valid in the year
    std::string provider = {};
    std::vector<PlanRow> rows = {};  // by unit, then programme
    std::size_t without_frame = 0;   // placements in the year that are of no frame
};

struct YearPlan {
    int year = 0;
    std::vector<UniversityPlan> universities = {};  // in the order of their agreements
    std::size_t faulty = 0;  // placements with a day in the year that cannot be counted
};

// Of universities with an agreement that is valid on a day of the year.
[[nodiscard]] YearPlan year_plan(const CheckInput& input, int year, Date today);

// How many of the places of the coming term are used: what the municipality answers by 15 May and
// 15 November (§ 4.2).

// Of a frame. Where it is of the year alone, the term has what the other term's students leave.
struct TermPlaces {
    std::string activity = {};  // id
    std::string activity_name = {};
    std::string programme = {};
    long long places = 0;
    std::size_t placed = 0;  // different students whose placement begins in the term
    long long free = 0;      // negative: more than the places
};

struct ComingPlaces {
    Term term = {};
    Date answer_by = {};
    std::vector<TermPlaces> units = {};  // frames that say something of the term

    [[nodiscard]] TermPlaces sum() const;  // without names
};

// Of the term after the one that today lies in; a frame counts once however many universities share
// it.
[[nodiscard]] ComingPlaces coming_places(const CheckInput& input, Date today);

}  // namespace underlag
