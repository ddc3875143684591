#include "underlag/reports/day_text.hpp"

#include <array>

#include "underlag/diagnostics/wording.hpp"
#include "underlag/invoicing/agreement_dates.hpp"

namespace underlag {
namespace {

constexpr std::array<Wording, 7> weekdays_from_monday{{{"måndag", "Monday"},
                                                       {"tisdag", "Tuesday"},
                                                       {"onsdag", "Wednesday"},
                                                       {"torsdag", "Thursday"},
                                                       {"fredag", "Friday"},
                                                       {"lördag", "Saturday"},
                                                       {"söndag", "Sunday"}}};
constexpr Wording on_weekend{"{}; sista vardag före är {}", "{}; the last weekday before is {}"};

}  // namespace

std::string_view weekday_name(Date day, Language language) {
    return weekdays_from_monday[static_cast<std::size_t>(day.weekday() - 1)].in(language);
}

std::string with_weekday(Date day, Language language) {
    return std::string{weekday_name(day, language)} + " " + to_text(day);
}

std::string deadline_text(Date day, Language language) {
    if (!day.is_weekend())
        return with_weekday(day, language);
    return on_weekend.filled(language, with_weekday(day, language),
                             with_weekday(last_weekday_until(day), language));
}

}  // namespace underlag
