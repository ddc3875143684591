// Days and times as spreadsheets count them: a number of days since an eve of 1900 or 1904.
#pragma once

#include <string>

namespace underlag {

// Appends the day as a list writes it, "2026-09-07", with the time when it has one
// ("2026-09-07 08:30:00"), or the time alone of a number below 1. Rounded to seconds: some programs
// write a midnight that is a millisecond short. False, and nothing appended, for a number that is
// no day: below 0, or after the year 9999.
bool append_serial_date(std::string& text, double serial, bool has_1904_calendar);

}  // namespace underlag
