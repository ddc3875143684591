#include "underlag/followup/frame_use.hpp"

#include "underlag/followup/different_students.hpp"
#include "underlag/followup/valid_agreements.hpp"
#include "underlag/rules/frames.hpp"

namespace underlag {
namespace {

// By frame: whether an agreement that is valid in the year has it, under the first of those that
// are one.
std::vector<bool> frames_of_year(const CheckInput& input, const Frames& frames, int year) {
    std::vector<bool> valid(frames.size(), false);
    std::uint32_t frame = 0;
    for (const Agreement& agreement : input.agreements) {
        const bool is_valid = is_valid_in_year(agreement, year);
        for (const Activity& activity : agreement.activities)
            for (std::size_t place = 0; place < activity.places.size(); ++place, ++frame)
                if (is_valid)
                    valid[frames.first_of(frame)] = true;
    }
    return valid;
}

}  // namespace

std::vector<FrameUse> frame_use(const CheckInput& input, int year, Date today) {
    Frames frames(input);
    const std::size_t rows = input.list.placements.size();
    frames.find(input, {0, rows});
    StudentNumbers numbers;
    std::vector<std::vector<StudentNumber>> placed(frames.size());
    std::vector<std::vector<StudentNumber>> done(frames.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const Placement& placement = input.list.placements[row];
        const std::uint32_t frame = frames.of_row(row);
        if (frame == Frames::none || !input.is_to_be_paid(row) || !placement.is_readable ||
            !placement.has_first || placement.first.year() != year)
            continue;
        const StudentNumber student = numbers.number_of(placement);
        placed[frame].push_back(student);
        if (placement.has_last && placement.last < today)
            done[frame].push_back(student);
    }
    const std::vector<bool> is_of_year = frames_of_year(input, frames, year);
    std::vector<FrameUse> use;
    for (std::uint32_t frame = 0; frame < frames.size(); ++frame)
        if (is_of_year[frame])
            use.push_back({.activity = frames.activity_of(frame).id,
                           .activity_name = frames.activity_of(frame).name,
                           .programme = frames[frame].programme,
                           .frame = frames[frame].students_per_year,
                           .placed = count_different(std::move(placed[frame])),
                           .done = count_different(std::move(done[frame]))});
    return use;
}

}  // namespace underlag
