// Swedish public holidays (allmänna helgdagar), for agreements that do not pay for them.
#pragma once

#include "underlag/values/date.hpp"
#include "underlag/values/period.hpp"

namespace underlag {

// Easter Day of a year of the Gregorian calendar.
[[nodiscard]] Date easter_day(int year);

// Public holidays by law (1989:253 and Sunday rules); eves (julafton, midsommarafton) are not.
// 6 June is a public holiday from 2005; Whit Monday was one until 2004.
[[nodiscard]] bool is_public_holiday(Date day);

// Public holidays in the period that fall on Monday to Friday.
[[nodiscard]] int public_holidays_on_weekdays(Period period);

}  // namespace underlag
