#include "underlag/invoicing/amount_due.hpp"

#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/paid_days.hpp"

namespace underlag {
namespace {

Money amount_of(const Placement& placement, const Assignment& assignment, HolidayPolicy policy,
                const RateBook& rates, Term first_term) {
    Money amount;
    for (const TermPart& part : term_parts(*placement.period(), policy, placement.stated())) {
        if (part.term < first_term)
            continue;
        const auto& rate = rates.rate(assignment.agreement, assignment.rates, part.term.year);
        if (!rate)
            return {};
        amount += compensation(rate->amount, part.count.paid());
    }
    return amount;
}

}  // namespace

Money amount_due(const PlacementList& list, const std::vector<Agreement>& agreements,
                 const std::vector<Assignment>& assignments, const RateBook& rates, Term first_term,
                 const std::vector<bool>& left_out) {
    Money sum;
    for (std::size_t row = 0; row < list.placements.size(); ++row) {
        const Placement& placement = list.placements[row];
        const Assignment& assignment = assignments[row];
        if (left_out[row] || placement.is_cancelled || !placement.period() ||
            assignment.outcome != Assignment::Outcome::assigned || assignment.rate_undecided)
            continue;
        const HolidayPolicy policy = agreements[assignment.agreement].compensation.public_holidays;
        sum += amount_of(placement, assignment, policy, rates, first_term);
    }
    return sum;
}

}  // namespace underlag
