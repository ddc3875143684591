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
};

// `2026-09-07` (also with ` 00:00:00` or `T00:00:00`), `20260907`, `260907`, `2026/09/07`, `7/9
// 2026`, `7.9.2026`, `7 sep 2026`, `7 september 2026` (Swedish month names, three letters or whole,
// any case), Excel serials 40000-60000. `7/9/2026`, `7/9/26`, `26-09-07` are ambiguous, with the
// readings that are real dates. A year outside 1990-2100 or a day that does not exist is no date:
// both empty.
[[nodiscard]] DateReading read_date(std::string_view text);

// The common form alone, `2026-09-07`.
[[nodiscard]] std::optional<Date> read_common_date(std::string_view text);

}  // namespace underlag
