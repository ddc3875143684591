#include "underlag/rules/over_planning_frame.hpp"

#include <string>
#include <unordered_map>
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

class FrameCheck {
   public:
    explicit FrameCheck(const CheckInput& input) : input_(&input) {}

    void look_at(const Placement& placement, const Assignment& assignment) {
        const Activity& activity =
            input_->agreements[assignment.agreement].activities[assignment.activity];
        if (activity.places.empty())
            return;
        const PlanningFrame* frame = frame_for(placement, assignment, activity);
        if (frame == nullptr)
            return;
        Count& count = counts_[count_key(activity, *frame, placement.first.year())];
        count.add(placement);
        if (count.over == nullptr &&
            count.students > static_cast<std::size_t>(frame->students_per_year)) {
            count.over = &placement;
            count.activity = &activity;
            count.frame = frame;
        }
    }

    void report(Diagnostics& found) const {
        for (const auto& [key, count] : counts_)
            if (count.over != nullptr)
                found.add(over_planning_frame, input_->cell(*count.over, Field::activity),
                          {{"activity", count.activity->name},
                           {"count", count.students},
                           {"programme", count.frame->programme},
                           {"year", count.over->first.year()},
                           {"frame", count.frame->students_per_year}});
    }

   private:
    // The students that count towards one frame in one year, and the row that goes over it.
    struct Count {
        // A name is as many students as it has references; without any, one.
        std::unordered_map<std::string, std::unordered_set<std::string_view>> references;
        std::size_t students = 0;
        const Placement* over = nullptr;
        const Activity* activity = nullptr;
        const PlanningFrame* frame = nullptr;

        void add(const Placement& placement) {
            const auto [of_name, is_new] = references.try_emplace(student_key(placement));
            const bool is_new_reference = !placement.student_ref.empty() &&
                                          of_name->second.insert(placement.student_ref).second;
            if (is_new || (is_new_reference && of_name->second.size() > 1))
                ++students;
        }
    };

    const PlanningFrame* frame_for(const Placement& placement, const Assignment& assignment,
                                   const Activity& activity) {
        const std::uint64_t key = std::uint64_t{assignment.agreement} << 48U |
                                  std::uint64_t{assignment.activity} << 24U | placement.programme;
        const auto [frame, is_new] = frames_.try_emplace(key, nullptr);
        if (is_new)
            frame->second = frame_of(activity, input_->list.programmes[placement.programme]);
        return frame->second;
    }

    // Units of a register are shared by agreements: known by id, not by their place in a list.
    static std::string count_key(const Activity& activity, const PlanningFrame& frame, int year) {
        return activity.id + '\x1F' + frame.programme + '\x1F' + std::to_string(year);
    }

    const CheckInput* input_;
    std::unordered_map<std::uint64_t, const PlanningFrame*> frames_;
    std::unordered_map<std::string, Count> counts_;
};

}  // namespace

void check_over_planning_frame(const CheckInput& input, Diagnostics& found) {
    FrameCheck check(input);
    for (std::size_t row = 0; row < input.list.placements.size(); ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome == Assignment::Outcome::assigned && !placement.is_cancelled &&
            placement.is_readable && placement.has_first)
            check.look_at(placement, assignment);
    }
    check.report(found);
}

}  // namespace underlag
