#include "underlag/agreement/activity_names.hpp"

#include "underlag/text/folding.hpp"

namespace underlag {

ActivityNames::ActivityNames(const Agreement& agreement) {
    for (std::size_t unit = 0; unit < agreement.activities.size(); ++unit) {
        const Activity& activity = agreement.activities[unit];
        units_.try_emplace(fold_name(activity.id), unit);
        units_.try_emplace(fold_name(activity.name), unit);
        for (const std::string& alias : activity.aliases)
            units_.try_emplace(fold_name(alias), unit);
    }
    units_.erase("");
}

std::optional<std::size_t> ActivityNames::find(std::string_view text) const {
    const auto unit = units_.find(fold_name(text));
    return unit == units_.end() ? std::nullopt : std::optional{unit->second};
}

}  // namespace underlag
