// The dates that the agreement sets for a term: periods announced and answered, and invoicing
// (§ 4.2, § 4.6).
#pragma once

#include <array>
#include <cstdint>

#include "underlag/values/date.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

struct AgreementDate {
    enum class What : std::uint8_t {
        periods_announced,  // the university announces its periods
        places_answered,    // the provider answers with places
        invoicing,          // § 4.6: at latest to be invoiced
    } what = What::invoicing;
    Term term = {};  // that it is about
    Date day = {};
};

// The next of each from a day, that day included: 15 March and 15 May for the autumn, 15 September
// and 15 November for the spring after, 15 June and 15 December for the term that ends. By date.
[[nodiscard]] std::array<AgreementDate, 6> coming_dates(Date from);

// The dates do not move when they fall on a weekend; this is then the Friday before.
[[nodiscard]] constexpr Date last_weekday_until(Date day) {
    return day.is_weekend() ? day.plus_days(5 - day.weekday()) : day;
}

}  // namespace underlag
