#include "underlag/compensation/compensation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "underlag/values/public_holidays.hpp"

namespace underlag {

DayCount count_days(Period period, HolidayPolicy policy, std::optional<int> stated_days) {
    DayCount count;
    count.weekdays = weekdays(period);
    if (policy == HolidayPolicy::unpaid)
        count.unpaid_holidays = public_holidays_on_weekdays(period);
    count.stated_days = stated_days;
    return count;
}

int most_days_possible(Period period) {
    return std::min(period.days(), days_per_week * calendar_weeks_touched(period));
}

std::optional<TermPart> part_in_term(Period period, Term term, HolidayPolicy policy,
                                     std::optional<int> stated_days) {
    const auto inside = common_part(period, period_of(term));
    if (!inside)
        return std::nullopt;
    if (crosses_term_border(period))
        stated_days.reset();
    const DayCount count = count_days(*inside, policy, stated_days);
    if (count.paid() <= 0)
        return std::nullopt;
    return TermPart{term, *inside, count};
}

std::vector<TermPart> term_parts(Period period, HolidayPolicy policy,
                                 std::optional<int> stated_days) {
    std::vector<TermPart> parts;
    const Term last = term_of(period.last());
    for (Term term = term_of(period.first()); term <= last; term = next(term)) {
        if (const auto part = part_in_term(period, term, policy, stated_days))
            parts.push_back(*part);
    }
    return parts;
}

std::string weeks_text(long long days, char decimal_sign) {
    assert(days >= 0);
    const long long tenths = days % days_per_week * 10 / days_per_week;
    return fmt::format("{}{}{}", days / days_per_week, decimal_sign, tenths);
}

}  // namespace underlag
