#include "underlag/spreadsheet/serial_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>

#include "underlag/values/date.hpp"

namespace underlag {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Elapsed hours, minutes or seconds: [h], [mm]. Other brackets hold colours, languages, conditions.
bool is_elapsed_time(std::string_view bracket) {
    return !bracket.empty() && std::ranges::all_of(bracket, [&](char c) {
        return lower(c) == lower(bracket.front()) &&
               std::string_view{"hms"}.find(lower(c)) != std::string_view::npos;
    });
}

// The letters of the first section, lower case, without all that is shown as it stands.
std::string bare_letters(std::string_view code, bool& has_elapsed_time) {
    std::string bare;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '"' || c == '[') {
            const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
            if (c == '[' && is_elapsed_time(code.substr(at + 1, end - at - 1)))
                has_elapsed_time = true;
            at = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else {
            bare += lower(c);
        }
    }
    return bare;
}

}  // namespace

bool is_date_format(std::string_view code) {
    bool has_elapsed_time = false;
    const std::string bare = bare_letters(code, has_elapsed_time);
    if (has_elapsed_time)
        return true;
    // Written so by older programs, and by some in Swedish; their letters mean nothing.
    if (bare.starts_with("general") || bare == "standard" || bare == "allmänt")
        return false;
    // Digits belong to a number, but for parts of a second: 0 st, ss.000.
    if (bare.find_first_of("0#?") != std::string::npos)
        return bare.find("s.0") != std::string::npos || bare.find("s,0") != std::string::npos;
    return bare.find_first_of("ymdhs") != std::string::npos;
}

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
