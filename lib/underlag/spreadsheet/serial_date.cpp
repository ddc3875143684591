#include "underlag/spreadsheet/serial_date.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <iterator>

#include "underlag/values/date.hpp"

namespace underlag {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;
constexpr double last_serial = 2'958'466;  // the day after 9999-12-31
constexpr std::int64_t invented_day = 60;  // 29 February 1900, which no calendar has
constexpr Date eve_of_1904 = date(1904, 1, 1);
constexpr Date eve_of_1900 = date(1899, 12, 30);  // of days after that 29 February

void append_time(std::string& text, std::int64_t seconds) {
    fmt::format_to(std::back_inserter(text), "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60,
                   seconds % 60);
}

void append_day(std::string& text, std::int64_t serial, bool has_1904_calendar) {
    if (!has_1904_calendar && serial == invented_day) {
        text += "1900-02-29";
        return;
    }
    const int days =
        static_cast<int>(serial) + (!has_1904_calendar && serial < invented_day ? 1 : 0);
    text += to_text((has_1904_calendar ? eve_of_1904 : eve_of_1900).plus_days(days));
}

}  // namespace

bool append_serial_date(std::string& text, double serial, bool has_1904_calendar) {
    if (!(serial >= 0) || serial >= last_serial - (has_1904_calendar ? 1'462 : 0))
        return false;
    const auto total =
        static_cast<std::int64_t>(std::llround(serial * static_cast<double>(seconds_per_day)));
    const std::int64_t days = total / seconds_per_day;
    const std::int64_t seconds = total % seconds_per_day;
    if (days == 0 && (seconds > 0 || !has_1904_calendar)) {
        if (seconds == 0)
            return false;  // 0 is shown as a day 0 of January, and is none
        append_time(text, seconds);
        return true;
    }
    append_day(text, days, has_1904_calendar);
    if (seconds > 0) {
        text += ' ';
        append_time(text, seconds);
    }
    return true;
}

}  // namespace underlag
