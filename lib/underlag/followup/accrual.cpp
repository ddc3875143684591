#include "underlag/followup/accrual.hpp"

#include <map>
#include <utility>

#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/paid_days.hpp"

namespace underlag {

Money worth_until(const Line& line, HolidayPolicy policy, Date at) {
    if (line.period.last() <= at)
        return line.amount;
    const auto until = Period::between(line.period.first(), at);
    if (!until)
        return {};
    const int whole = count_days(line.period, policy, std::nullopt).paid();
    const int days = count_days(*until, policy, std::nullopt).paid();
    if (whole == line.quantity)
        return compensation(line.price, days);
    return whole == 0 ? Money{} : scaled(line.amount, days, whole);
}

Accrual accrual_at(Date at, const std::vector<Agreement>& agreements, std::span<const DueLine> due,
                   std::span<const DueLine> later, std::span<const InvoicedLine> invoiced) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Money> of_lines;
    for (const std::span<const DueLine> lines : {due, later})
        for (const DueLine& line : lines)
            of_lines[{line.agreement, line.activity}] +=
                worth_until(line.line, agreements[line.agreement].compensation.public_holidays, at);
    std::map<std::pair<std::string, std::string>, Money> units;
    for (const auto& [unit, amount] : of_lines) {
        const Agreement& agreement = agreements[unit.first];
        units[{agreement.id, agreement.activities[unit.second].id}] += amount;
    }
    for (const InvoicedLine& line : invoiced)
        if (line.document->issue_date <= at)
            units[{line.document->agreement, line.document->subject.id}] +=
                -worth_until(*line.line, line.document->policy.public_holidays, at);
    Accrual accrual{.at = at};
    for (const auto& [unit, amount] : units) {
        accrual.amount += amount;
        if (amount != Money{})
            accrual.units.push_back({unit.first, unit.second, amount});
    }
    return accrual;
}

}  // namespace underlag
