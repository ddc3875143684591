// The year's plan of how many students each unit receives, for each university (§ 4.2).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/activity.hpp"
#include "underlag/followup/frame_use.hpp"

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

}  // namespace underlag
