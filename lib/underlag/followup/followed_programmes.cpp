#include "underlag/followup/followed_programmes.hpp"

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

}  // namespace underlag
