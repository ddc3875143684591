#include "underlag/values/term.hpp"

#include <fmt/format.h>

#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

std::optional<Season> parse_season(char first, char second) {
    if (second != 'T' && second != 't')
        return std::nullopt;
    if (first == 'V' || first == 'v')
        return Season::spring;
    if (first == 'H' || first == 'h')
        return Season::autumn;
    return std::nullopt;
}

}  // namespace

std::string to_text(Term term) {
    return fmt::format("{}{:04}", term.season == Season::spring ? "VT" : "HT", term.year);
}

std::optional<Term> parse_term(std::string_view text) {
    if (text.size() < 4)
        return std::nullopt;
    const std::optional<Season> season = parse_season(text[0], text[1]);
    std::string_view digits = text.substr(2);
    if (digits.front() == ' ' || digits.front() == '-')
        digits.remove_prefix(1);
    if (!season || !only_digits(digits) || (digits.size() != 2 && digits.size() != 4))
        return std::nullopt;
    const int year = number_of(digits) + (digits.size() == 2 ? 2000 : 0);
    if (year < first_year || year > last_year)
        return std::nullopt;
    return Term{year, *season};
}

}  // namespace underlag
