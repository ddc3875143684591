#include "underlag/rules/frames.hpp"

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

const PlanningFrame* frame_named(const Activity& activity, std::string_view programme) {
    if (programme.empty())
        return activity.places.size() == 1 ? &activity.places.front() : nullptr;
    const std::string folded = fold_name(programme);
    for (const PlanningFrame& frame : activity.places)
        if (fold_name(frame.programme) == folded)
            return &frame;
    return nullptr;
}

}  // namespace

const PlanningFrame* Frames::frame_of(const Placement& placement, const Assignment& assignment) {
    const Activity& activity =
        input_->agreements[assignment.agreement].activities[assignment.activity];
    if (activity.places.empty())
        return nullptr;
    const std::uint64_t key = std::uint64_t{assignment.agreement} << 52U |
                              std::uint64_t{assignment.activity} << 26U | placement.programme;
    const auto [frame, is_new] = known_.try_emplace(key, nullptr);
    if (is_new)
        frame->second = frame_named(activity, input_->list.programmes[placement.programme]);
    return frame->second;
}

}  // namespace underlag
