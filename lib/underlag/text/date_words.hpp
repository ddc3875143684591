// The parts that a written date has, whatever stands between them: mostly for dates.cpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// A text made plain: small letters, one plain space for a run of any, `-` for any dash, and what
// is no part of the day taken off and kept apart.
struct PlainDate {
    std::string day;              // "7 september 2026"
    std::optional<int> weekday;   // 1: Monday; of one that was named
    std::optional<int> utc_hour;  // of a time that says it is UTC
};

// Nothing when it is too long to be a date, or a time of day in it is none.
[[nodiscard]] std::optional<PlainDate> plain_date(std::string_view text);

// Three parts of digits or letters, and the sign between them: '/', '.', '-' or a space; 0 for
// nothing, as between `7` and `sep` in `7sep2026`.
struct DateParts {
    std::array<std::string_view, 3> part;
    std::array<char, 2> between{};
};

// The views are into `day`.
[[nodiscard]] std::optional<DateParts> split_date(std::string_view day);

// By its Swedish or English name, whole or at least three letters of it: 1-12.
[[nodiscard]] std::optional<int> month_named(std::string_view name);

// Other ways of writing that a slip may have made this text of.
[[nodiscard]] std::vector<std::string> guesses_of(std::string_view text);

}  // namespace underlag
