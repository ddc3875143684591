// Days and times in spreadsheets: which formats show them, and how they are counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace underlag {

// Whether a number format shows days or times: the only thing that tells a date from a number.

// A format code as stored, in US letters whatever the program's language: "yyyy\-mm\-dd".
[[nodiscard]] bool is_date_format(std::string_view code);

// Of the formats that have a number and no code.
[[nodiscard]] constexpr bool is_built_in_date_format(std::uint32_t id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

// Appends the day as a list writes it, "2026-09-07", with the time when it has one
// ("2026-09-07 08:30:00"), or the time alone of a number below 1. Rounded to seconds: some programs
// write a midnight that is a millisecond short. False, and nothing appended, for a number that is
// no day: below 0, or after the year 9999.
bool append_serial_date(std::string& text, double serial, bool has_1904_calendar);

}  // namespace underlag
