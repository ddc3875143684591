#include "underlag/rules/over_planning_frame.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_set>

#include "underlag/rules/same_student.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// The frame that a row counts towards: its programme's, or the unit's only one when the row has
// none.
const PlanningFrame* frame_of(const Activity& activity, std::string_view programme) {
    if (programme.empty())
        return activity.places.size() == 1 ? &activity.places.front() : nullptr;
    const std::string folded = fold_name(programme);
    for (const PlanningFrame& frame : activity.places)
        if (fold_name(frame.programme) == folded)
            return &frame;
    return nullptr;
}

}  // namespace

void check_over_planning_frame(const CheckInput& input, Diagnostics& found) {
    // By unit, programme and year: units of a register are shared by agreements, hence the id.
    std::map<std::tuple<std::string_view, std::string, int>, std::unordered_set<std::string>>
        students;
    for (std::size_t row = 0; row < input.list.placements.size(); ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome != Assignment::Outcome::assigned || placement.is_cancelled ||
            !placement.is_readable || !placement.has_first)
            continue;
        const Activity& activity =
            input.agreements[assignment.agreement].activities[assignment.activity];
        if (activity.places.empty())
            continue;
        const PlanningFrame* frame = frame_of(activity, input.list.programmes[placement.programme]);
        if (frame == nullptr)
            continue;
        const int year = placement.first.year();
        auto& counted = students[{activity.id, fold_name(frame->programme), year}];
        const auto most = static_cast<std::size_t>(frame->students_per_year);
        if (!counted.insert(student_key(placement)).second || counted.size() != most + 1)
            continue;
        found.add(over_planning_frame, input.cell(placement, Field::activity),
                  {{"activity", activity.name},
                   {"count", counted.size()},
                   {"programme", frame->programme},
                   {"year", year},
                   {"frame", frame->students_per_year}});
    }
}

}  // namespace underlag
