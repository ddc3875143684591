// The days of a placement that are paid, the term each belongs to, and what they are worth (§ 4.6;
// contract, section 5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/compensation_terms.hpp"
#include "underlag/values/money.hpp"
#include "underlag/values/period.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// The days of a placement that are paid, and the term each belongs to (§ 4.6; contract, section 5).

// How the days of a period were counted: every step, so that an explanation can show them.
struct DayCount {
    int weekdays = 0;                // Mondays to Fridays
    int unpaid_holidays = 0;         // of those, public holidays that the agreement does not pay
    std::optional<int> stated_days;  // the list's own number, which beats the calendar
    [[nodiscard]] int calendar() const { return weekdays - unpaid_holidays; }
    [[nodiscard]] int paid() const { return stated_days.value_or(calendar()); }
};

[[nodiscard]] DayCount count_days(Period period, HolidayPolicy policy,
                                  std::optional<int> stated_days);

// At most 5 a calendar week touched, and never more than the calendar days (P104).
[[nodiscard]] int most_days_possible(Period period);

// The part of a placement that lies in one term and has paid days.
struct TermPart {
    Term term;
    Period period;
    DayCount count;
};

// In the order of the terms; none without paid days. Stated days apply to a placement within one
// term; on one that crosses a border they are shared by the calendar, which they must equal (P111).
[[nodiscard]] std::vector<TermPart> term_parts(Period period, HolidayPolicy policy,
                                               std::optional<int> stated_days);

// The part in one term, without making the others; nothing when it has no paid days there.
[[nodiscard]] std::optional<TermPart> part_in_term(Period period, Term term, HolidayPolicy policy,
                                                   std::optional<int> stated_days);

// § 4.6, "utbetalning sker i efterskott": under InArrears::term all of a term's days are due, also
// those after the issue date; under InArrears::placement a part once its last day has come.
[[nodiscard]] constexpr bool is_due(InArrears in_arrears, Period part, Date issue_date) {
    return in_arrears == InArrears::term || part.last() <= issue_date;
}

[[nodiscard]] constexpr bool crosses_term_border(Period period) {
    return term_of(period.first()) != term_of(period.last());
}

// Rounded half away from zero to öre, once for the line, never per day.
[[nodiscard]] constexpr Money compensation(Money week_rate, int days) {
    return scaled(week_rate, days, days_per_week);
}
static_assert(compensation(Money::from_kronor(1530), 1) == Money::from_kronor(306));

// Days as weeks with one decimal: "3,6" in documents, "3.6" in JSON. Days / 5 is always exact.
[[nodiscard]] std::string weeks_text(long long days, char decimal_sign);

}  // namespace underlag
