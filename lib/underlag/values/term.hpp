// A term (termin) as the agreement invoices it: a half calendar year with its deadline (§ 4.6).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/values/date.hpp"
#include "underlag/values/period.hpp"

namespace underlag {

enum class Season { spring, autumn };

struct Term {
    int year = 0;
    Season season = Season::spring;
    friend constexpr auto operator<=>(Term, Term) = default;
};

// VT: 1 January to 30 June; HT: 1 July to 31 December. Precondition: year 0-9999.
[[nodiscard]] constexpr Period period_of(Term term) {
    const bool spring = term.season == Season::spring;
    return Period::between(Date::from_ymd(term.year, spring ? 1 : 7, 1).value(),
                           Date::from_ymd(term.year, spring ? 6 : 12, spring ? 30 : 31).value())
        .value();
}

[[nodiscard]] constexpr Term term_of(Date day) {
    return Term{day.year(), day.month() <= 6 ? Season::spring : Season::autumn};
}

[[nodiscard]] constexpr Term next(Term term) {
    return term.season == Season::spring ? Term{term.year, Season::autumn}
                                         : Term{term.year + 1, Season::spring};
}

[[nodiscard]] constexpr Term previous(Term term) {
    return term.season == Season::autumn ? Term{term.year, Season::spring}
                                         : Term{term.year - 1, Season::autumn};
}

// § 4.6: the last day to send the invoice, 15 June or 15 December. Not the due date.
[[nodiscard]] constexpr Date invoicing_deadline(Term term) {
    return Date::from_ymd(term.year, term.season == Season::spring ? 6 : 12, 15).value();
}

inline constexpr int payment_days = 30;  // § 4.6: "Betalningsvillkor är 30 dagar"

[[nodiscard]] constexpr Date due_date(Date issue_date) { return issue_date.plus_days(payment_days); }

// "HT2016"
[[nodiscard]] std::string to_text(Term term);

// `HT2016`, `VT26`, `vt 2026`, `HT-26`; two digits mean 20xx. Nothing for anything else or a year
// outside 1990-2100.
[[nodiscard]] std::optional<Term> parse_term(std::string_view text);

}  // namespace underlag
