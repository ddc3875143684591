#include "underlag/rules/programme_not_in_agreement.hpp"

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {

void check_programme_not_in_agreement(const RowCheck& row) {
    if (!row.is_assigned() || row.placement.programme == 0 || row.assignment.rates != 0 ||
        row.assignment.rate_undecided)
        return;
    const Activity& activity = row.agreement().activities[row.assignment.activity];
    if (activity.places.empty())
        return;
    const std::string_view written = row.input.list.programmes[row.placement.programme];
    std::vector<std::string_view> known;
    for (const PlanningFrame& frame : activity.places) {
        if (fold_name(frame.programme) == fold_name(written))
            return;
        known.push_back(frame.programme);
    }
    row.add(programme_not_in_agreement, Field::programme,
            {{"programme", std::string{row.placement.shown(written)}},
             {"activity", activity.name},
             nearest_clause(written, known)});
}

}  // namespace underlag
