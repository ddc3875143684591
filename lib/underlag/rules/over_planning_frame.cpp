#include "underlag/rules/over_planning_frame.hpp"

#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "underlag/rules/frames.hpp"
#include "underlag/rules/same_student.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// The rows that count towards one frame in one year.
struct Count {
    const Activity* activity = nullptr;
    const PlanningFrame* frame = nullptr;
    std::vector<std::uint32_t> rows;
};

// Units of a register are shared by agreements: a frame is known by the unit's id and its
// programme.
class Counts {
   public:
    Count& of(const Activity& activity, const PlanningFrame& frame, int year) {
        const auto [place, is_new] = places_.try_emplace(&frame, 0);
        if (is_new)
            place->second =
                frames_
                    .try_emplace(activity.id + '\x1F' + fold_name(frame.programme), frames_.size())
                    .first->second;
        Count& count = counts_[place->second << 16U | static_cast<std::uint64_t>(year)];
        if (count.frame == nullptr) {
            count.activity = &activity;
            count.frame = &frame;
        }
        return count;
    }
    [[nodiscard]] const auto& all() const { return counts_; }

   private:
    std::unordered_map<const PlanningFrame*, std::uint64_t> places_;
    std::unordered_map<std::string, std::uint64_t> frames_;
    std::unordered_map<std::uint64_t, Count> counts_;  // by frame and year
};

// Counts different students: a name is as many as it has references; without any, one.
class Students {
   public:
    void add(const Placement& placement) {
        const auto [of_name, is_new] = references_.try_emplace(student_key(placement));
        const bool is_new_reference =
            !placement.student_ref.empty() && of_name->second.insert(placement.student_ref).second;
        if (is_new || (is_new_reference && of_name->second.size() > 1))
            ++count_;
    }
    [[nodiscard]] std::size_t count() const { return count_; }

   private:
    std::unordered_map<std::string, std::unordered_set<std::string_view>> references_;
    std::size_t count_ = 0;
};

void report_if_over(const CheckInput& input, const Count& count, Diagnostics& found) {
    const auto most = static_cast<std::size_t>(count.frame->students_per_year);
    if (count.rows.size() <= most)
        return;  // not even if every row is a student of its own
    Students students;
    const Placement* over = nullptr;
    for (const std::uint32_t row : count.rows) {
        const std::size_t before = students.count();
        students.add(input.list.placements[row]);
        if (over == nullptr && row >= input.ledger_row_count && students.count() > before &&
            students.count() > most)
            over = &input.list.placements[row];
    }
    if (over != nullptr)
        found.add(over_planning_frame, input.cell(*over, Field::activity),
                  {{"activity", count.activity->name},
                   {"count", students.count()},
                   {"programme", count.frame->programme},
                   {"year", over->first.year()},
                   {"frame", count.frame->students_per_year}});
}

}  // namespace

void check_over_planning_frame(const CheckInput& input, Diagnostics& found) {
    Frames frames(input);
    Counts counts;
    for (std::uint32_t row = 0; row < input.list.placements.size(); ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome != Assignment::Outcome::assigned || placement.is_cancelled ||
            !placement.is_readable || !placement.has_first)
            continue;
        const PlanningFrame* frame = frames.frame_of(placement, assignment);
        if (frame == nullptr)
            continue;
        const Activity& activity =
            input.agreements[assignment.agreement].activities[assignment.activity];
        counts.of(activity, *frame, placement.first.year()).rows.push_back(row);
    }
    for (const auto& [frame_and_year, count] : counts.all())
        report_if_over(input, count, found);
}

}  // namespace underlag
