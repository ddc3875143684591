#include "underlag/rules/frames.hpp"

#include <numeric>

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

}  // namespace underlag
