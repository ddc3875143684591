#include "underlag/followup/counted_parts.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "underlag/text/folding.hpp"

namespace underlag {

FollowedProgrammes::FollowedProgrammes(const PlacementList& list,
                                       const std::vector<Agreement>& agreements) {
    (void)number_of("");
    for (const Agreement& agreement : agreements) {
        for (const ProgrammeRates& programme : agreement.compensation.programmes) {
            const std::uint32_t number = number_of(programme.name);
            for (const std::string& alias : programme.aliases)
                numbers_.try_emplace(fold_name(alias), number);
        }
        for (const Activity& activity : agreement.activities)
            for (const PlanningFrame& frame : activity.places)
                (void)number_of(frame.programme);
    }
    std::vector<bool> is_shown(list.programmes.size(), false);
    for (const Placement& placement : list.placements)
        if (!placement.is_protected)
            is_shown[placement.programme] = true;
    for (TextIndex text = 0; text < list.programmes.size(); ++text) {
        const std::string_view written = list.programmes[text];
        const bool may_be_named = is_shown[text] || numbers_.contains(fold_name(written));
        of_texts_.push_back(number_of(may_be_named ? written : not_shown));
    }
}

std::uint32_t FollowedProgrammes::number_of(std::string_view written) {
    const auto [place, is_new] =
        numbers_.try_emplace(fold_name(written), static_cast<std::uint32_t>(names_.size()));
    if (is_new)
        names_.emplace_back(written);
    return place->second;
}

namespace {

constexpr std::size_t rows_at_a_time = 4096;

CountedPart part_of_waiting(const DueQuestion& question, const WaitingPart& waiting) {
    const Placement& placement = question.list.placements[waiting.row];
    const auto part = part_in_term(
        placement.period().value(), waiting.term,
        question.agreements[waiting.agreement].compensation.public_holidays, placement.stated());
    return {static_cast<std::uint32_t>(waiting.row),
            waiting.agreement,
            waiting.term,
            part ? part->count.paid() : 0,
            {}};
}

}  // namespace

std::vector<CountedPart> counted_parts(const DueQuestion& question,
                                       const std::function<void(const DueLine&)>& look_at) {
    const std::size_t rows = question.list.placements.size();
    assert(question.ledger_rows.size() == rows);
    std::vector<CountedPart> parts;
    parts.reserve(rows);  // mostly one each; what is not used is never touched
    std::vector<std::uint32_t> some(rows_at_a_time);
    for (std::size_t begin = 0; begin < rows; begin += rows_at_a_time) {
        some.resize(std::min(rows_at_a_time, rows - begin));
        std::iota(some.begin(), some.end(), static_cast<std::uint32_t>(begin));
        auto row = static_cast<std::uint32_t>(begin);
        for (const DueLine& due : due_lines(question, some)) {
            while (question.ledger_rows[row].placement != due.line.claim.id)
                ++row;
            parts.push_back({row, due.agreement, term_of(due.line.period.first()),
                             due.line.quantity, due.line.amount});
            look_at(due);
        }
    }
    if (question.waiting != nullptr)
        for (const WaitingPart& waiting : *question.waiting)
            parts.push_back(part_of_waiting(question, waiting));
    std::ranges::sort(parts, {}, [](const CountedPart& part) {
        return std::pair{part.row, part.term};
    });
    return parts;
}

}  // namespace underlag
