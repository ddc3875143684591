#include "underlag/followup/accrual.hpp"

#include <map>
#include <utility>

#include "underlag/compensation/compensation.hpp"

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

AccrualSum::AccrualSum(Date at, const std::vector<Agreement>& agreements)
    : at_(at), agreements_(&agreements) {
    for (const Agreement& agreement : agreements)
        due_.emplace_back(agreement.activities.size());
}

void AccrualSum::add_due(const DueLine& due) {
    const HolidayPolicy policy = (*agreements_)[due.agreement].compensation.public_holidays;
    due_[due.agreement][due.activity] += worth_until(due.line, policy, at_);
}

void AccrualSum::add_invoiced(std::string_view agreement, std::string_view activity,
                              const Line& line, HolidayPolicy policy) {
    auto units = invoiced_.find(agreement);
    if (units == invoiced_.end())
        units = invoiced_.emplace(agreement, OfUnits{}).first;
    auto sum = units->second.find(activity);
    if (sum == units->second.end())
        sum = units->second.emplace(activity, Money{}).first;
    sum->second += worth_until(line, policy, at_);
}

Accrual AccrualSum::accrual() const {
    std::map<std::pair<std::string, std::string>, Money> units;
    for (std::size_t agreement = 0; agreement < due_.size(); ++agreement)
        for (std::size_t activity = 0; activity < due_[agreement].size(); ++activity) {
            const Agreement& of = (*agreements_)[agreement];
            units[{of.id, of.activities[activity].id}] += due_[agreement][activity];
        }
    for (const auto& [agreement, of_units] : invoiced_)
        for (const auto& [activity, amount] : of_units)
            units[{agreement, activity}] += -amount;
    Accrual accrual{.at = at_};
    for (const auto& [unit, amount] : units) {
        accrual.amount += amount;
        if (amount != Money{})
            accrual.units.push_back({unit.first, unit.second, amount});
    }
    return accrual;
}

}  // namespace underlag
