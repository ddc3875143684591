#include "underlag/rules/over_planning_frame.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "underlag/rules/same_student.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

// Numbers programmes; each way of writing one is folded once.
class ProgrammeNumbers {
   public:
    std::uint32_t number_of(std::string_view written) {
        const auto [place, is_new] = by_writing_.try_emplace(written, 0);
        if (is_new)
            place->second =
                by_name_
                    .try_emplace(fold_name(written), static_cast<std::uint32_t>(by_name_.size()))
                    .first->second;
        return place->second;
    }
    // An alias is its programme's name, whichever agreement says so.
    void add_alias(std::string_view alias, std::string_view programme) {
        by_name_.try_emplace(fold_name(alias), number_of(programme));
    }
    [[nodiscard]] std::uint32_t find(std::string_view written) const {
        const auto found = by_name_.find(fold_name(written));
        return found == by_name_.end() ? Frames::none : found->second;
    }

   private:
    std::unordered_map<std::string_view, std::uint32_t> by_writing_;
    std::unordered_map<std::string, std::uint32_t> by_name_;
};

}  // namespace

Frames::Frames(const CheckInput& input) {
    ProgrammeNumbers numbers;
    for (const Agreement& agreement : input.agreements)
        for (const ProgrammeRates& programme : agreement.compensation.programmes)
            for (const std::string& alias : programme.aliases)
                numbers.add_alias(alias, programme.name);
    for (const Agreement& agreement : input.agreements) {
        std::vector<std::uint32_t>& first = first_frame_.emplace_back();
        first.reserve(agreement.activities.size() + 1);
        for (const Activity& activity : agreement.activities) {
            first.push_back(size());
            for (const PlanningFrame& frame : activity.places) {
                frames_.push_back({&activity, &frame});
                programmes_.push_back(numbers.number_of(frame.programme));
            }
        }
        first.push_back(size());
    }
    for (TextIndex text = 0; text < input.list.programmes.size(); ++text)
        programme_of_text_.push_back(numbers.find(input.list.programmes[text]));
    of_rows_.resize(input.assignments.size());
    shared_.resize(size());
    std::iota(shared_.begin(), shared_.end(), std::uint32_t{0});
    if (input.agreements.size() > 1)
        share();
}

void Frames::share() {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t frame = 0; frame < size(); ++frame)
        shared_[frame] =
            first
                .try_emplace(activity_of(frame).id + '\x1F' + std::to_string(programmes_[frame]),
                             frame)
                .first->second;
}

void Frames::find(const CheckInput& input, IndexRange rows) {
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        of_rows_[row] = input.assignments[row].outcome == Assignment::Outcome::assigned
                            ? frame_of(input.list.placements[row], input.assignments[row])
                            : none;
}

std::uint32_t Frames::frame_of(const Placement& placement, const Assignment& assignment) const {
    const std::vector<std::uint32_t>& first = first_frame_[assignment.agreement];
    const std::uint32_t begin = first[assignment.activity];
    const std::uint32_t end = first[assignment.activity + 1];
    if (placement.programme == 0)
        return end - begin == 1 ? shared_[begin] : none;
    const std::uint32_t programme = programme_of_text_[placement.programme];
    for (std::uint32_t frame = begin; frame < end; ++frame)
        if (programmes_[frame] == programme)
            return shared_[frame];
    return none;
}

namespace {

// Counts different students: a name is as many as it has references; without any, one.
class Students {
   public:
    void add(const Placement& placement) {
        const auto [of_name, is_new] = references_.try_emplace(student_key(placement));
        const bool is_new_reference =
            !placement.student_ref.empty() &&
            of_name->second.insert(reference_key(placement.student_ref)).second;
        if (is_new || (is_new_reference && of_name->second.size() > 1))
            ++count_;
    }
    [[nodiscard]] std::size_t count() const { return count_; }

   private:
    std::unordered_map<std::string, std::unordered_set<std::string>> references_;
    std::size_t count_ = 0;
};

// The rows begin in the year, or the term where one is given; `most` is the frame.
void report_if_over(const CheckInput& input, const Activity& activity, const PlanningFrame& frame,
                    std::optional<int> most_students, std::optional<Season> season,
                    const std::vector<std::uint32_t>& rows, Diagnostics& found) {
    if (!most_students)
        return;
    const auto most = static_cast<std::size_t>(*most_students);
    Students students;
    const Placement* over = nullptr;
    for (const std::uint32_t row : rows) {
        if (season && term_of(input.list.placements[row].first).season != *season)
            continue;
        const std::size_t before = students.count();
        students.add(input.list.placements[row]);
        if (over == nullptr && row >= input.ledger_row_count && students.count() > before &&
            students.count() > most)
            over = &input.list.placements[row];
    }
    if (over == nullptr)
        return;
    std::vector<Argument> arguments{{"activity", activity.name},
                                    {"count", students.count()},
                                    {"programme", frame.programme},
                                    {"year", over->first.year()},
                                    {"frame", *most_students}};
    if (season)
        arguments[3] = {"year", to_text(term_of(over->first))};
    found.add(season ? over_frame_of_term : over_planning_frame, input.cell(*over, Field::activity),
              std::move(arguments));
}

// Fewer rows a year than this are within the frame, however they are spread over its terms.
std::uint32_t smallest(const PlanningFrame& frame) {
    int least = std::numeric_limits<int>::max();
    for (const std::optional<int> students :
         {frame.students_per_year, frame.students_vt, frame.students_ht})
        least = std::min(least, students.value_or(least));
    return static_cast<std::uint32_t>(least);
}

}  // namespace

FrameCounts::FrameCounts(const CheckInput& input, const Frames& frames)
    : input_(&input), frames_(&frames) {}

bool FrameCounts::counts(std::size_t row) const {
    const Placement& placement = input_->list.placements[row];
    return frames_->of_row(row) != Frames::none && input_->is_to_be_paid(row) &&
           placement.is_readable && placement.has_first;
}

std::vector<std::uint32_t>& FrameCounts::of_year(int year) {
    if (last_ == nullptr || year != last_year_) {
        last_ = &by_year_[year];
        last_->resize(frames_->size());
        last_year_ = year;
    }
    return *last_;
}

void FrameCounts::look_at(IndexRange rows) {
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        if (counts(row))
            ++of_year(input_->list.placements[row].first.year())[frames_->of_row(row)];
}

void FrameCounts::add(const FrameCounts& other) {
    for (const auto& [year, rows] : other.by_year_) {
        std::vector<std::uint32_t>& sum = of_year(year);
        for (std::uint32_t frame = 0; frame < rows.size(); ++frame)
            sum[frame] += rows[frame];
    }
}

FrameCounts::RowsOfFrames FrameCounts::rows_of_full_frames() const {
    RowsOfFrames full;
    std::vector<bool> is_full(frames_->size(), false);
    for (const auto& [year, rows] : by_year_)
        for (std::uint32_t frame = 0; frame < rows.size(); ++frame)
            if (rows[frame] > smallest((*frames_)[frame])) {
                full[{frame, year}].reserve(rows[frame]);
                is_full[frame] = true;
            }
    const Placements& placements = input_->list.placements;
    for (std::uint32_t row = 0; !full.empty() && row < placements.size(); ++row) {
        const std::uint32_t frame = frames_->of_row(row);
        if (frame == Frames::none || !is_full[frame] || !counts(row))
            continue;
        const auto found = full.find({frame, placements[row].first.year()});
        if (found != full.end())
            found->second.push_back(row);
    }
    return full;
}

void FrameCounts::report(Diagnostics& found) const {
    for (const auto& [frame_and_year, rows] : rows_of_full_frames()) {
        const std::uint32_t frame = frame_and_year.first;
        const PlanningFrame& planned = (*frames_)[frame];
        const auto report = [&](std::optional<int> most, std::optional<Season> season) {
            report_if_over(*input_, frames_->activity_of(frame), planned, most, season, rows,
                           found);
        };
        report(planned.students_per_year, std::nullopt);
        report(planned.students_vt, Season::spring);
        report(planned.students_ht, Season::autumn);
    }
}

}  // namespace underlag
