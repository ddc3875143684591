#include "underlag/rules/unknown_activity.hpp"

#include "underlag/text/nearest_clause.hpp"

namespace underlag {

void check_unknown_activity(const RowCheck& row) {
    if (row.assignment.outcome != Assignment::Outcome::activity_unknown)
        return;
    const std::string_view written = row.input.list.activities[row.placement.activity];
    std::vector<std::string_view> known;
    for (const Activity& activity : row.agreement().activities) {
        known.push_back(activity.name);
        known.push_back(activity.id);
        known.insert(known.end(), activity.aliases.begin(), activity.aliases.end());
    }
    row.add(unknown_activity, Field::activity,
            {{"activity", std::string{row.placement.shown(written)}},
             {"agreement", row.agreement().id},
             nearest_clause(written, known)});
}

}  // namespace underlag
