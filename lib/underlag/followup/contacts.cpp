#include "underlag/followup/contacts.hpp"

#include <map>

#include "underlag/followup/counted_parts.hpp"

namespace underlag {

std::vector<UnitContact> contacts_of(int year, const std::vector<Agreement>& agreements,
                                     const PlacementList& list, const Assignments& assignments) {
    std::map<std::string_view, const Activity*> units;
    for (std::size_t row = 0; row < list.placements.size(); ++row) {
        const Placement& placement = list.placements[row];
        const Assignment& assignment = assignments[row];
        const auto period = placement.period();
        if (placement.is_cancelled || !period || period->first().year() > year ||
            period->last().year() < year || assignment.outcome != Assignment::Outcome::assigned)
            continue;
        const Activity& unit = agreements[assignment.agreement].activities[assignment.activity];
        units.try_emplace(unit.id, &unit);
    }
    for (const Agreement& agreement : agreements)
        if (is_valid_in_year(agreement, year))
            for (const Activity& unit : agreement.activities)
                if (!unit.places.empty())
                    units.try_emplace(unit.id, &unit);
    std::vector<UnitContact> contacts;
    for (const auto& [id, unit] : units)
        contacts.push_back({unit->id, unit->name, unit->contact});
    return contacts;
}

}  // namespace underlag
