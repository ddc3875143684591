#include "cli/option_values.hpp"

#include "cli/missing_argument.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/digest.hpp"

namespace underlag {
void add_wrong_value(Diagnostics& found, std::string_view option, const std::string& value,
                     Wording expected) {
    found.add(wrong_option_value, {},
              {{"value", value},
               {"option", std::string{option}},
               {"nearest", ""},
               {"expected", std::string{expected.swedish}, std::string{expected.english}}});
}

std::optional<int> read_number(const std::string& value, std::string_view option, NumberRange range,
                               Wording expected, Diagnostics& found) {
    if (const auto number = parse_number(value, range))
        return number;
    add_wrong_value(found, option, value, expected);
    return std::nullopt;
}

std::optional<Date> read_date(const std::string& value, std::string_view option, Wording expected,
                              Diagnostics& found) {
    const auto date = parse_iso_date(value);
    if (date && date->year() >= years.least && date->year() <= years.most)
        return date;
    add_wrong_value(found, option, value, expected);
    return std::nullopt;
}

std::string read_checksum(const std::string& value, std::string_view option, Wording expected,
                          Diagnostics& found) {
    std::string checksum = value;
    for (char& letter : checksum)
        if (letter >= 'A' && letter <= 'F')
            letter = static_cast<char>(letter - 'A' + 'a');
    if (checksum.size() != 2 * Digest{}.size() ||
        checksum.find_first_not_of("0123456789abcdef") != std::string::npos)
        add_wrong_value(found, option, value, expected);
    return checksum;
}

int read_year(const std::string& value, std::string_view command, const Example& example,
              Diagnostics& found) {
    if (value.empty()) {
        add_missing_option(found, command, "--year", example);
        return 0;
    }
    return read_number(value, "--year", years, {"ett år som 2024", "a year such as 2024"}, found)
        .value_or(0);
}

}  // namespace underlag
