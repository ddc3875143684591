// What the value of an option may be: for the configuration that gives it, and for completion.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

enum class ValueKind : std::uint8_t {
    text,
    file,
    folder,
    term,
    date,
    year,
    thread_count,
    days_ahead,
    encoding,
    form,       // of documents; several with commas
    page,       // "html", where a page is the only other form
    unit,       // its id (or what else it is called)
    agreement,  // likewise
};

struct NumberRange {
    int least;
    int most;
};
inline constexpr NumberRange years{1990, 2100};
inline constexpr NumberRange thread_counts{1, 256};
inline constexpr NumberRange days_ahead{0, 366};

// Nothing when it is no whole number in the range.
[[nodiscard]] std::optional<int> parse_number(std::string_view text, NumberRange range);

// What the value should have been; nothing when it may be one of the kind. Whether files, units and
// agreements are there is not looked at.
[[nodiscard]] std::optional<Wording> expected_instead(ValueKind kind, const std::string& value);

}  // namespace underlag
