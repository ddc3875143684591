#include "underlag/rules/outside_agreement_period.hpp"

namespace underlag {

void check_outside_agreement_period(const RowCheck& row) {
    if (row.assignment.outcome != Assignment::Outcome::outside_agreement)
        return;
    const Agreement& agreement = row.agreement();
    const Placement& placement = row.placement;
    const bool starts_outside = !agreement.is_valid_on(placement.first);
    const std::string from = to_text(agreement.valid_from);
    const std::string to = agreement.valid_to ? to_text(*agreement.valid_to) : "";
    row.add(outside_agreement_period, starts_outside ? Field::start : Field::end,
            {{"start", placement.first},
             {"end", placement.has_last ? to_text(placement.last) : "?"},
             {"agreement", agreement.id},
             {"validity", to.empty() ? "från och med " + from : from + "–" + to,
              to.empty() ? "from " + from : from + " to " + to}});
}

}  // namespace underlag
