#include "underlag/rules/over_planning_frame.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "underlag/rules/frames.hpp"
#include "underlag/rules/same_student.hpp"

namespace underlag {
namespace {

// Units of a register are shared by agreements: a frame is known by the unit's id and its
// programme.
class SharedFrames {
   public:
    explicit SharedFrames(const Frames& frames)
        : frames_(&frames), shared_(frames.size(), Frames::none) {}

    // The first frame asked for of those that are one with this.
    std::uint32_t of(std::uint32_t frame) {
        if (shared_[frame] == Frames::none)
            shared_[frame] = first_
                                 .try_emplace(frames_->activity_of(frame).id + '\x1F' +
                                                  std::to_string(frames_->programme_of(frame)),
                                              frame)
                                 .first->second;
        return shared_[frame];
    }

   private:
    const Frames* frames_;
    std::vector<std::uint32_t> shared_;
    std::unordered_map<std::string, std::uint32_t> first_;
};

// How many rows count towards each frame in each year, and which.
class Counts {
   public:
    Counts(const Frames& frames, std::size_t rows)
        : frames_(&frames), frame_of_row_(rows, Frames::none) {}

    void add(std::uint32_t row, std::uint32_t frame, int year) {
        frame_of_row_[row] = frame;
        if (last_ == nullptr || year != last_year_) {
            last_ = &by_year_[year];
            last_->resize(frames_->size());
            last_year_ = year;
        }
        ++(*last_)[frame];
    }

    using FrameAndYear = std::pair<std::uint32_t, int>;
    // The rows of those with more rows than the frame has students: all others are within it, even
    // if every row is a student of its own.
    [[nodiscard]] std::map<FrameAndYear, std::vector<std::uint32_t>> rows_of_full_frames(
        const std::vector<Placement>& placements) const {
        std::map<FrameAndYear, std::vector<std::uint32_t>> full;
        std::vector<bool> is_full(frames_->size(), false);
        for (const auto& [year, rows] : by_year_)
            for (std::uint32_t frame = 0; frame < rows.size(); ++frame)
                if (rows[frame] > static_cast<std::uint32_t>((*frames_)[frame].students_per_year)) {
                    full[{frame, year}].reserve(rows[frame]);
                    is_full[frame] = true;
                }
        for (std::uint32_t row = 0; !full.empty() && row < frame_of_row_.size(); ++row) {
            const std::uint32_t frame = frame_of_row_[row];
            if (frame == Frames::none || !is_full[frame])
                continue;
            const auto found = full.find({frame, placements[row].first.year()});
            if (found != full.end())
                found->second.push_back(row);
        }
        return full;
    }

   private:
    const Frames* frames_;
    std::vector<std::uint32_t> frame_of_row_;
    std::map<int, std::vector<std::uint32_t>> by_year_;  // rows by frame
    std::vector<std::uint32_t>* last_ = nullptr;         // of the year that was last asked for
    int last_year_ = 0;
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

void report_if_over(const CheckInput& input, const Activity& activity, const PlanningFrame& frame,
                    const std::vector<std::uint32_t>& rows, Diagnostics& found) {
    const auto most = static_cast<std::size_t>(frame.students_per_year);
    Students students;
    const Placement* over = nullptr;
    for (const std::uint32_t row : rows) {
        const std::size_t before = students.count();
        students.add(input.list.placements[row]);
        if (over == nullptr && row >= input.ledger_row_count && students.count() > before &&
            students.count() > most)
            over = &input.list.placements[row];
    }
    if (over != nullptr)
        found.add(over_planning_frame, input.cell(*over, Field::activity),
                  {{"activity", activity.name},
                   {"count", students.count()},
                   {"programme", frame.programme},
                   {"year", over->first.year()},
                   {"frame", frame.students_per_year}});
}

bool counts_towards_frames(const Placement& placement, const Assignment& assignment) {
    return assignment.outcome == Assignment::Outcome::assigned && !placement.is_cancelled &&
           placement.is_readable && placement.has_first;
}

}  // namespace

void check_over_planning_frame(const CheckInput& input, const Frames& frames, Diagnostics& found) {
    const std::vector<Placement>& placements = input.list.placements;
    SharedFrames shared(frames);
    Counts counts(frames, placements.size());
    for (std::uint32_t row = 0; row < placements.size(); ++row) {
        if (!counts_towards_frames(placements[row], input.assignments[row]))
            continue;
        const std::uint32_t frame = frames.of_row(row);
        if (frame != Frames::none)
            counts.add(row, shared.of(frame), placements[row].first.year());
    }
    for (const auto& [frame_and_year, rows] : counts.rows_of_full_frames(placements)) {
        const std::uint32_t frame = frame_and_year.first;
        report_if_over(input, frames.activity_of(frame), frames[frame], rows, found);
    }
}

}  // namespace underlag
