#include "underlag/compensation/placement_compensation.hpp"

#include "underlag/compensation/compensation.hpp"

namespace underlag {

std::optional<Money> compensation_of(const Placement& placement, const Assignment& assignment,
                                     const std::vector<Agreement>& agreements,
                                     const RateBook& rates, std::optional<Term> from) {
    const auto period = placement.period();
    if (!period || assignment.rate_undecided)
        return std::nullopt;
    const HolidayPolicy policy = agreements[assignment.agreement].compensation.public_holidays;
    Money total;
    for (const TermPart& part : term_parts(*period, policy, placement.stated())) {
        if (from && part.term < *from)
            continue;
        const auto& rate = rates.rate(assignment.agreement, assignment.rates, part.term.year);
        if (!rate)
            return std::nullopt;
        total += compensation(rate->amount, part.count.paid());
    }
    return total;
}

}  // namespace underlag
