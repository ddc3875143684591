#include "underlag/text/dates.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

std::optional<Date> real_day(int year, int month, int day) {
    if (year < first_year || year > last_year)
        return std::nullopt;
    return Date::from_ymd(year, month, day);
}

// `2026-09-07` or `2026/09/07`. Every date of a common list comes through here: no loops, no calls.
std::optional<Date> year_first(std::string_view text, char separator) {
    if (text.size() != 10 || text[4] != separator || text[7] != separator)
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

// `20260907`, `260907` (20xx) or an Excel serial: days since 30 December 1899.
std::optional<Date> digits_only(std::string_view text) {
    constexpr Date serial_zero = date(1899, 12, 30);
    switch (text.size()) {
        case 8:
            return real_day(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)),
                            number_of(text.substr(6)));
        case 6:
            return real_day(2000 + number_of(text.substr(0, 2)), number_of(text.substr(2, 2)),
                            number_of(text.substr(4)));
        case 5: {
            const int serial = number_of(text);
            if (serial < 40'000 || serial > 60'000)
                return std::nullopt;
            return serial_zero.plus_days(serial);
        }
        default:
            return std::nullopt;
    }
}

std::optional<int> month_of(std::string_view name) {
    constexpr std::array<std::string_view, 12> months{
        "januari", "februari", "mars",      "april",   "maj",      "juni",
        "juli",    "augusti",  "september", "oktober", "november", "december"};
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    };
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (std::ranges::equal(name, months[i], {}, lower) ||
            std::ranges::equal(name, months[i].substr(0, 3), {}, lower))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

// A date's three parts and what stands between them; `between` is a space for any run of spaces.
struct Parts {
    std::array<std::string_view, 3> part;
    std::array<char, 2> between{};
};

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string_view take_part(std::string_view& text) {
    const auto belongs = text.empty() || is_digit(text.front()) ? is_digit : is_letter;
    const auto end = std::ranges::find_if_not(text, belongs);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const std::string_view part = text.substr(0, length);
    text.remove_prefix(length);
    return part;
}

// 0 when there is no separator.
char take_separator(std::string_view& text) {
    if (space_length(text, 0) != 0) {
        while (const std::size_t length = space_length(text, 0))
            text.remove_prefix(length);
        return ' ';
    }
    if (text.empty() || (text.front() != '/' && text.front() != '.' && text.front() != '-'))
        return 0;
    const char separator = text.front();
    text.remove_prefix(1);
    return separator;
}

std::optional<Parts> split(std::string_view text) {
    Parts parts;
    for (std::size_t i = 0; i < 3; ++i) {
        parts.part[i] = take_part(text);
        if (parts.part[i].empty())
            return std::nullopt;
        if (i == 2)
            break;
        parts.between[i] = take_separator(text);
        if (parts.between[i] == 0)
            return std::nullopt;
    }
    return text.empty() ? std::optional(parts) : std::nullopt;
}

bool is_day_or_month(std::string_view part) {
    return (part.size() == 1 || part.size() == 2) && only_digits(part);
}

bool is_year(std::string_view part) {
    return part.size() == 4 && only_digits(part);
}

// `7/9 2026`, `7.9.2026`, `7 sep 2026`.
std::optional<Date> day_first(const Parts& parts) {
    const auto& [day, month, year] = parts.part;
    if (!is_day_or_month(day) || !is_year(year))
        return std::nullopt;
    const auto is_between = [&](char first, char second) {
        return parts.between == std::array{first, second};
    };
    if (is_between(' ', ' ')) {
        const std::optional<int> named = month_of(month);
        return named ? real_day(number_of(year), *named, number_of(day)) : std::nullopt;
    }
    if ((is_between('/', ' ') || is_between('.', '.')) && is_day_or_month(month))
        return real_day(number_of(year), number_of(month), number_of(day));
    return std::nullopt;
}

DateReading ambiguous(std::initializer_list<std::optional<Date>> possible) {
    DateReading reading;
    for (const std::optional<Date>& day : possible) {
        if (day && std::ranges::find(reading.readings, *day) == reading.readings.end())
            reading.readings.push_back(*day);
    }
    return reading;
}

// `7/9/2026`, `7/9/26`, `26-09-07`. A whole year and one day only that it can mean (`25/9/2026`) is
// read; of two-digit years even a single reading may be the wrong one.
DateReading of_unsure_order(const Parts& parts) {
    const auto& [a, b, c] = parts.part;
    const bool known = (parts.between[0] == '/' || parts.between[0] == '-') &&
                       parts.between[0] == parts.between[1];
    if (!known || !is_day_or_month(a) || !is_day_or_month(b))
        return {};
    const int first = number_of(a);
    const int second = number_of(b);
    if (is_year(c) && parts.between[0] == '/') {
        const int year = number_of(c);
        DateReading reading =
            ambiguous({real_day(year, second, first), real_day(year, first, second)});
        if (reading.readings.size() == 1) {
            reading.date = reading.readings.front();
            reading.readings.clear();
        }
        return reading;
    }
    if (c.size() != 2 || !only_digits(c))
        return {};
    const int third = number_of(c);
    const std::optional<Date> year_before = real_day(2000 + first, second, third);
    const std::optional<Date> day_before = real_day(2000 + third, second, first);
    const std::optional<Date> month_before = real_day(2000 + third, first, second);
    return parts.between[0] == '-' ? ambiguous({year_before, day_before, month_before})
                                   : ambiguous({day_before, month_before, year_before});
}

std::string_view without_midnight(std::string_view text) {
    for (const std::string_view midnight : {" 00:00:00", "T00:00:00"}) {
        if (text.size() == 10 + midnight.size() && text.ends_with(midnight))
            return text.substr(0, 10);
    }
    return text;
}

}  // namespace

std::optional<Date> read_common_date(std::string_view text) {
    return year_first(text, '-');
}

DateReading read_date(std::string_view text) {
    if (const std::optional<Date> day = read_common_date(text))
        return {day, {}};
    text = trimmed(text);
    if (const std::optional<Date> day = year_first(without_midnight(text), '-'))
        return {day, {}};
    if (const std::optional<Date> day = year_first(text, '/'))
        return {day, {}};
    if (only_digits(text))
        return {digits_only(text), {}};
    const std::optional<Parts> parts = split(text);
    if (!parts)
        return {};
    if (const std::optional<Date> day = day_first(*parts))
        return {day, {}};
    return of_unsure_order(*parts);
}

}  // namespace underlag
