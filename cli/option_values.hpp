// What the value of an option means: a number, a date, a year; or why it is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/operations/option_value.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// U501, without a nearest value.
void add_wrong_value(Diagnostics& found, std::string_view option, const std::string& value,
                     Wording expected);

// Nothing, and U501 with what was expected, when it is no whole number in the range.
[[nodiscard]] std::optional<int> read_number(const std::string& value, std::string_view option,
                                             NumberRange range, Wording expected,
                                             Diagnostics& found);

// Nothing, and U501, when it is no date of the years that agreements may have.
[[nodiscard]] std::optional<Date> read_date(const std::string& value, std::string_view option,
                                            Wording expected, Diagnostics& found);

// A SHA-256 as sixty-four hexadecimal digits, in lower case; U501 when it is none.
[[nodiscard]] std::string read_checksum(const std::string& value, std::string_view option,
                                        Wording expected, Diagnostics& found);

// --year, which the command cannot do without: 0, and U501, when it is missing or no year.
[[nodiscard]] int read_year(const std::string& value, std::string_view command,
                            const Example& example, Diagnostics& found);

}  // namespace underlag
