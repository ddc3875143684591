#include "underlag/text/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <string>

#include "underlag/text/date_words.hpp"
#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

bool is_year_of_lists(int year) {
    return first_year <= year && year <= last_year;
}

std::optional<Date> real_day(int year, int month, int day) {
    if (!is_year_of_lists(year))
        return std::nullopt;
    return Date::from_ymd(year, month, day);
}

// A date, or the last day of a month that has not so many.
DateReading day_reading(int year, int month, int day) {
    DateReading reading{.date = real_day(year, month, day), .readings = {}};
    if (reading.date || day < 29 || day > 31)
        return reading;
    for (int last = 30; last >= 28 && !reading.month_ends; --last)
        reading.month_ends = real_day(year, month, last);
    return reading;
}

bool says_nothing(const DateReading& reading) {
    return !reading.date && reading.readings.empty() && !reading.month_ends &&
           !reading.not_weekday && !reading.nearly;
}

// `20260907`, `260907` (20xx) or an Excel serial: days since 30 December 1899.
DateReading digits_only(std::string_view text) {
    constexpr Date serial_zero = date(1899, 12, 30);
    switch (text.size()) {
        case 8:
            return day_reading(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)),
                               number_of(text.substr(6)));
        case 6:
            return day_reading(2000 + number_of(text.substr(0, 2)), number_of(text.substr(2, 2)),
                               number_of(text.substr(4)));
        case 5: {
            const int serial = number_of(text);
            if (serial < 40'000 || serial > 60'000)
                return {};
            return {.date = serial_zero.plus_days(serial), .readings = {}};
        }
        default:
            return {};
    }
}

DateReading ambiguous(std::initializer_list<std::optional<Date>> possible) {
    DateReading reading;
    for (const std::optional<Date>& day : possible)
        if (day && std::ranges::find(reading.readings, *day) == reading.readings.end())
            reading.readings.push_back(*day);
    return reading;
}

// `7/9/2026`, `7-9-2026`: read when a whole year leaves one day only (`25/9/2026`).
DateReading of_whole_year(int first, int second, int year) {
    DateReading reading = ambiguous({real_day(year, second, first), real_day(year, first, second)});
    if (reading.readings.size() == 1) {
        reading.date = reading.readings.front();
        reading.readings.clear();
    }
    return reading.date || !reading.readings.empty() ? reading : day_reading(year, second, first);
}

// `7/9/26`, `26-09-07`: of a year of two digits even a single reading may be the wrong one.
DateReading of_short_year(const DateParts& parts) {
    const int first = number_of(parts.part[0]);
    const int second = number_of(parts.part[1]);
    const int third = number_of(parts.part[2]);
    const std::optional<Date> year_before = real_day(2000 + first, second, third);
    const std::optional<Date> day_before = real_day(2000 + third, second, first);
    const std::optional<Date> month_before = real_day(2000 + third, first, second);
    return parts.between[0] == '/' ? ambiguous({day_before, month_before, year_before})
                                   : ambiguous({year_before, day_before, month_before});
}

bool is_day_or_month(std::string_view part) {
    return (part.size() == 1 || part.size() == 2) && only_digits(part);
}

bool is_year(std::string_view part) {
    return part.size() == 4 && only_digits(part);
}

// `7 sep 2026`, `07-sep-26`, `2026-sep-07`, `september 7, 2026`.
DateReading with_named_month(const DateParts& parts) {
    const auto& [a, b, c] = parts.part;
    if (const auto month = month_named(b)) {
        if (is_day_or_month(a) && is_year(c))
            return day_reading(number_of(c), *month, number_of(a));
        if (is_day_or_month(a) && c.size() == 2 && only_digits(c))
            return day_reading(2000 + number_of(c), *month, number_of(a));
        if (is_year(a) && is_day_or_month(c))
            return day_reading(number_of(a), *month, number_of(c));
    } else if (const auto first = month_named(a); first && is_day_or_month(b) && is_year(c)) {
        return day_reading(number_of(c), *first, number_of(b));
    }
    return {};
}

// Only Swedes put a slash between day and month and something else before the year: `7/9 2026`.
// Points with a whole year are theirs and their neighbours'.
bool is_swedish_order(const DateParts& parts) {
    return (parts.between[0] == '/' && parts.between[1] != '/') ||
           (parts.between[0] == '.' && parts.between[1] != '/' && is_year(parts.part[2]));
}

DateReading of_three(const DateParts& parts) {
    const auto& [a, b, c] = parts.part;
    if (!only_digits(a) || !only_digits(b) || !only_digits(c))
        return with_named_month(parts);
    const auto with_marks = [](char mark) { return mark != 0; };
    if (!std::ranges::all_of(parts.between, with_marks) || !is_day_or_month(b))
        return {};
    if (is_year(a) && is_day_or_month(c))
        return day_reading(number_of(a), number_of(b), number_of(c));
    if (!is_day_or_month(a) || (!is_year(c) && c.size() != 2))
        return {};
    const int year = is_year(c) ? number_of(c) : 2000 + number_of(c);
    if (is_swedish_order(parts))
        return day_reading(year, number_of(b), number_of(a));
    return is_year(c) ? of_whole_year(number_of(a), number_of(b), year) : of_short_year(parts);
}

// The day alone, without weekday and time.
DateReading read_day(std::string_view text) {
    if (!text.empty() && only_digits(text))
        return digits_only(text);
    const auto parts = split_date(text);
    return parts ? of_three(*parts) : DateReading{};
}

DateReading read_plain(const PlainDate& plain) {
    DateReading reading = read_day(plain.day);
    if (!reading.date)
        return reading;
    if (plain.weekday && *plain.weekday != reading.date->weekday())
        return {.date = std::nullopt, .readings = {}, .not_weekday = reading.date};
    // Swedish midnight is 22 or 23 o'clock of the day before in UTC.
    if (plain.utc_hour && *plain.utc_hour >= 22)
        return ambiguous({reading.date, reading.date->plus_days(1)});
    return reading;
}

// What a text that is no date was probably meant to be: the letters O and l for digits, signs and
// words around it, month and day in each other's place, a separator left out.
std::optional<Date> nearly_read(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest)
        return std::nullopt;
    for (const std::string& guess : guesses_of(text))
        if (const auto plain = plain_date(guess))
            if (const DateReading reading = read_plain(*plain); reading.date)
                return reading.date;
    const auto plain = plain_date(text);
    const auto parts = plain ? split_date(plain->day) : std::nullopt;
    if (parts && is_year(parts->part[0]) && is_day_or_month(parts->part[1]) &&
        is_day_or_month(parts->part[2]))
        return real_day(number_of(parts->part[0]), number_of(parts->part[2]),
                        number_of(parts->part[1]));
    return std::nullopt;
}

}  // namespace

// Every date of a common list comes through here: no loops, no calls.
std::optional<Date> read_common_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    bool all_digits = true;
    const auto digit = [&](std::size_t place) {
        const int value = text[place] - '0';
        all_digits &= value >= 0 && value <= 9;
        return value;
    };
    const int year = (digit(0) * 10 + digit(1)) * 100 + digit(2) * 10 + digit(3);
    const int month = digit(5) * 10 + digit(6);
    const int day = digit(8) * 10 + digit(9);
    return all_digits ? real_day(year, month, day) : std::nullopt;
}

DateReading read_date(std::string_view text) {
    if (const std::optional<Date> day = read_common_date(text))
        return {.date = day, .readings = {}};
    text = trimmed(text);
    // What whole lists are written in needs no plainer text.
    if (text.ends_with(" 00:00:00") || text.ends_with("T00:00:00"))
        if (const std::optional<Date> day = read_common_date(text.substr(0, text.size() - 9)))
            return {.date = day, .readings = {}};
    DateReading reading = read_day(text);
    if (reading.date)
        return reading;
    if (const auto plain = plain_date(text))
        reading = read_plain(*plain);
    if (says_nothing(reading))
        reading.nearly = nearly_read(text);
    return reading;
}

std::optional<Date> day_counted_from_1904(std::string_view value) {
    constexpr int first = 40'000 - 1'462;
    constexpr int last = 60'000 - 1'462;
    int serial = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), serial);
    if (error != std::errc{} || end != value.data() + value.size() || serial < first ||
        serial > last)
        return std::nullopt;
    return date(1904, 1, 1).plus_days(serial);
}

}  // namespace underlag
