#include "underlag/reports/day_text.hpp"

#include "underlag/diagnostics/weekday_names.hpp"
#include "underlag/invoicing/agreement_dates.hpp"

namespace underlag {
namespace {

constexpr Wording on_weekend{"{}; sista vardag före är {}", "{}; the last weekday before is {}"};

}  // namespace

std::string with_weekday(Date day, Language language) {
    return std::string{weekday_name(day).in(language)} + " " + to_text(day);
}

std::string deadline_text(Date day, Language language) {
    if (!day.is_weekend())
        return with_weekday(day, language);
    return on_weekend.filled(language, with_weekday(day, language),
                             with_weekday(last_weekday_until(day), language));
}

}  // namespace underlag
