#include "underlag/values/date.hpp"

#include <fmt/format.h>

#include "underlag/values/ascii_digits.hpp"

namespace underlag {

std::string to_text(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const std::string_view year = text.substr(0, 4);
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    if (!only_digits(year) || !only_digits(month) || !only_digits(day))
        return std::nullopt;
    return Date::from_ymd(number_of(year), number_of(month), number_of(day));
}

}  // namespace underlag
