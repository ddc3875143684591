#include "underlag/placement/programme_rates.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {
bool programmes_decide(const CompensationTerms& terms) {
    return !terms.programmes.empty() || !terms.listed_programmes.empty();
}

ProgrammeNames::ProgrammeNames(const Agreement& agreement)
    : decide_(programmes_decide(agreement.compensation)) {
    if (!decide_)
        return;
    const CompensationTerms& terms = agreement.compensation;
    for (std::size_t index = 0; index < terms.programmes.size(); ++index) {
        const ProgrammeRates& programme = terms.programmes[index];
        const auto rates = static_cast<RatesIndex>(index + 1);
        rated_.try_emplace(fold_name(programme.name), rates);
        for (const std::string& alias : programme.aliases)
            rated_.try_emplace(fold_name(alias), rates);
    }
    for (const std::string& name : terms.listed_programmes)
        listed_.insert(fold_name(name));
    for (const Activity& activity : agreement.activities)
        for (const PlanningFrame& frame : activity.places)
            in_frames_.insert(fold_name(frame.programme));
}

// "Socionomprogrammet" and "Soc" for "Socionom", or a slip for it.
bool ProgrammeNames::resemble(std::string_view folded) const {
    std::vector<std::string_view> names;
    for (const auto& [name, rates] : rated_)
        names.push_back(name);
    return nearest(folded, names).has_value() ||
           std::ranges::any_of(names, [&](std::string_view name) {
               return name.find(folded) != std::string_view::npos ||
                      folded.find(name) != std::string_view::npos;
           });
}

ProgrammeMeaning ProgrammeNames::meaning_of(std::string_view programme) const {
    if (!decide_)
        return {.rates = 0};
    const std::string folded = fold_name(programme);
    if (folded.empty())
        return {};
    if (const auto rated = rated_.find(folded); rated != rated_.end())
        return {.rates = rated->second};
    if (listed_.contains(folded))
        return {.rates = 0};
    if (!listed_.empty() || resemble(folded))
        return {};
    return {.rates = 0, .is_unknown = !in_frames_.contains(folded)};
}

std::optional<RatesIndex> ProgrammeNames::only_one_of(const Activity& activity) const {
    if (activity.places.empty())
        return std::nullopt;
    const std::string only = fold_name(activity.places.front().programme);
    const bool is_only = std::ranges::all_of(activity.places, [&](const PlanningFrame& frame) {
        return fold_name(frame.programme) == only;
    });
    return is_only ? meaning_of(only).rates : std::nullopt;
}

std::optional<RatesIndex> rates_index(const Agreement& agreement,
                                      std::optional<std::size_t> activity,
                                      std::string_view programme) {
    const ProgrammeNames names(agreement);
    if (!programmes_decide(agreement.compensation) || !fold_name(programme).empty())
        return names.meaning_of(programme).rates;
    return activity ? names.only_one_of(agreement.activities[*activity]) : std::nullopt;
}

}  // namespace underlag
