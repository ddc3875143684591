#include "underlag/followup/place_changes.hpp"

#include <algorithm>
#include <tuple>

namespace underlag {
namespace {

auto place_of(const PlaceVersion& version) {
    return std::tie(version.agreement, version.activity, version.first, version.last,
                    version.stated_days, version.is_cancelled);
}

}  // namespace

PlaceChanges place_changes(int year, std::span<const PlaceVersion> versions) {
    PlaceChanges changes;
    for (std::size_t at = 1; at < versions.size(); ++at) {
        const PlaceVersion& before = versions[at - 1];
        const PlaceVersion& after = versions[at];
        if (before.placement != after.placement || place_of(before) == place_of(after) ||
            (before.is_cancelled && after.is_cancelled))
            continue;
        PlaceChange change{
            .what = after.is_cancelled ? PlaceChange::What::cancelled : PlaceChange::What::changed,
            .placement_id = after.id,
            .agreement = before.agreement,
            .activity = before.activity,
            .recorded = after.recorded,
            .first_day = after.is_cancelled ? before.first : std::min(before.first, after.first)};
        if (change.first_day.year() != year)
            continue;
        ++(after.is_cancelled ? changes.cancelled : changes.changed);
        changes.late += change.is_late() ? 1U : 0U;
        changes.list.push_back(std::move(change));
    }
    std::ranges::stable_sort(changes.list, {}, &PlaceChange::recorded);
    return changes;
}

}  // namespace underlag
