#include "underlag/followup/frame_use.hpp"

#include <algorithm>
#include <utility>

#include "underlag/followup/counted_parts.hpp"
#include "underlag/rules/over_planning_frame.hpp"
#include "underlag/rules/same_student.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

std::uint32_t number_in(std::unordered_map<std::string, std::uint32_t>& numbers, std::string key) {
    const auto next = static_cast<std::uint32_t>(numbers.size() + 1);
    return numbers.try_emplace(std::move(key), next).first->second;
}

}  // namespace

StudentNumbers::StudentNumbers(const PlacementList& list)
    : list_(&list), of_rows_(list.placements.size()) {}

StudentNumber StudentNumbers::of(std::size_t row) {
    StudentNumber& number = of_rows_[row];
    if (number.first == 0) {
        const Placement& placement = list_->placements[row];
        number.first = number_in(names_, student_key(placement));
        if (!placement.student_ref.empty())
            number.second = number_in(references_, reference_key(placement.student_ref));
    }
    return number;
}

std::size_t count_different(std::vector<StudentNumber> students) {
    std::ranges::sort(students);
    const auto repeated = std::ranges::unique(students);
    students.erase(repeated.begin(), repeated.end());
    std::size_t count = 0;
    // A name's pair without reference comes first, and is one of those with reference if any.
    for (std::size_t at = 0; at < students.size(); ++at) {
        const bool is_without = students[at].second == 0;
        const bool has_more =
            at + 1 < students.size() && students[at + 1].first == students[at].first;
        if (!is_without || !has_more)
            ++count;
    }
    return count;
}

namespace {

bool is_asked_about(const FrameQuestion& question, const Agreement& agreement) {
    return question.university.empty() || agreement.university.name == question.university;
}

// By frame: whether an agreement that is valid in the year has it, under the first of those that
// are one.
std::vector<bool> frames_of_year(const FrameQuestion& question, const Frames& frames) {
    std::vector<bool> valid(frames.size(), false);
    std::uint32_t frame = 0;
    for (const Agreement& agreement : question.input.agreements) {
        const bool is_valid =
            is_valid_in_year(agreement, question.year) && is_asked_about(question, agreement);
        for (const Activity& activity : agreement.activities)
            for (std::size_t place = 0; place < activity.places.size(); ++place, ++frame)
                if (is_valid)
                    valid[frames.first_of(frame)] = true;
    }
    return valid;
}

// The students of each frame.
class PlacedStudents {
   public:
    explicit PlacedStudents(std::size_t frames) : placed_(frames), done_(frames) {}

    void add(std::uint32_t frame, StudentNumber student, bool has_ended) {
        placed_[frame].push_back(student);
        if (has_ended)
            done_[frame].push_back(student);
    }
    [[nodiscard]] PlaceUse use_of(std::uint32_t frame, std::optional<int> students) {
        return {.frame = students,
                .placed = count_different(std::move(placed_[frame])),
                .done = count_different(std::move(done_[frame]))};
    }

   private:
    std::vector<std::vector<StudentNumber>> placed_;
    std::vector<std::vector<StudentNumber>> done_;
};

}  // namespace

FramesOfYear frame_use(const FrameQuestion& question) {
    const CheckInput& input = question.input;
    Frames frames(input);
    const std::size_t rows = input.list.placements.size();
    frames.find(input, {0, rows});
    FramesOfYear found;
    std::optional<StudentNumbers> own;
    StudentNumbers& numbers =
        question.students == nullptr ? own.emplace(input.list) : *question.students;
    PlacedStudents year(frames.size()), vt(frames.size()), ht(frames.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome != Assignment::Outcome::assigned || !input.is_to_be_paid(row) ||
            !placement.is_readable || !placement.has_first ||
            placement.first.year() != question.year ||
            !is_asked_about(question, input.agreements[assignment.agreement]))
            continue;
        const std::uint32_t frame = frames.of_row(row);
        if (frame == Frames::none) {
            ++found.without_frame;
            continue;
        }
        const StudentNumber student = numbers.of(row);
        const bool has_ended = placement.has_last && placement.last < question.today;
        const Season season = term_of(placement.first).season;
        (season == Season::spring ? vt : ht).add(frame, student, has_ended);
        if (frames[frame].is_about(season))
            year.add(frame, student, has_ended);
    }
    const std::vector<bool> is_of_year = frames_of_year(question, frames);
    for (std::uint32_t frame = 0; frame < frames.size(); ++frame)
        if (is_of_year[frame])
            found.uses.push_back({.number = frame,
                                  .activity = frames.activity_of(frame).id,
                                  .activity_name = frames.activity_of(frame).name,
                                  .programme = frames[frame].programme,
                                  .is_of_year = frames[frame].students_per_year.has_value(),
                                  .year = year.use_of(frame, frames[frame].in_year()),
                                  .vt = vt.use_of(frame, frames[frame].students_vt),
                                  .ht = ht.use_of(frame, frames[frame].students_ht)});
    return found;
}

}  // namespace underlag
