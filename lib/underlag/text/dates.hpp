// Reads a date as Swedish lists write it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "underlag/values/date.hpp"

namespace underlag {

struct DateReading {
    std::optional<Date> date;
    // Not empty when the text can mean several days (`7/9/2026`); then `date` is empty.
    std::vector<Date> readings;
    // What is told of a text that is no date: at most one of these.
    std::optional<Date> month_ends = std::nullopt;   // `2026-09-31`: the last day of that month
    std::optional<Date> not_weekday = std::nullopt;  // `fredag 7 september 2026`: the day it names
    std::optional<Date> nearly = std::nullopt;  // `2026-09-O7`: what it was probably meant to be
};

// `2026-09-07` and every other way of writing that can mean one day only: `20260907`, `260907`,
// `2026/9/7`, `2026.09.07`, `2026 09 07`, `7/9 2026`, `7.9.2026`, `7/9-2026`, `7/9-26`, `7 sep
// 2026`, `7 sept. 2026`, `07-sep-26`, `2026-sep-07`, `den 7:e september 2026`, `måndag 7 september
// 2026` (the weekday must be right), Excel serials 40000-60000; any dash, any space, any case,
// Swedish and English names of months; a time of day after it, as in `2026-09-07T00:00:00Z`.
// `7/9/2026`, `7-9-2026`, `7/9/26`, `7.9.26`, `26-09-07` are ambiguous, with the readings that are
// real dates (of a whole year a single reading is the date); so is a time of night in UTC, which is
// another day in Sweden. A year outside 1990-2100 or a day that does not exist is no date.
[[nodiscard]] DateReading read_date(std::string_view text);

// The common form alone, `2026-09-07`.
[[nodiscard]] std::optional<Date> read_common_date(std::string_view text);

// A day that a workbook of the calendar of 1904 holds as a mere number, in the years of the serial
// numbers that read_date takes.
[[nodiscard]] std::optional<Date> day_counted_from_1904(std::string_view value);

}  // namespace underlag
