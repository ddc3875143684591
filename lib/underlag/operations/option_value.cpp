#include "underlag/operations/option_value.hpp"

#include <charconv>

#include "underlag/invoicing/document_form.hpp"
#include "underlag/text/encoding.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/term.hpp"

namespace underlag {
namespace {

std::optional<Wording> unless(bool is_right, Wording expected) {
    return is_right ? std::nullopt : std::optional{expected};
}

bool is_date(std::string_view text) {
    const auto date = parse_iso_date(text);
    return date && date->year() >= years.least && date->year() <= years.most;
}

bool are_forms(std::string_view text) {
    std::string unknown;
    static_cast<void>(parse_forms(text, unknown));
    return unknown.empty();
}

}  // namespace

std::optional<int> parse_number(std::string_view text, NumberRange range) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_in_range =
        error == std::errc{} && stop == end && number >= range.least && number <= range.most;
    return is_in_range ? std::optional{number} : std::nullopt;
}

std::optional<Wording> expected_instead(ValueKind kind, const std::string& value) {
    switch (kind) {
        case ValueKind::term:
            return unless(parse_term(value).has_value(),
                          {"en termin som HT2016", "a term such as HT2016"});
        case ValueKind::date:
            return unless(is_date(value),
                          {"ett datum som 2016-12-01", "a date such as 2016-12-01"});
        case ValueKind::year:
            return unless(parse_number(value, years).has_value(),
                          {"ett år som 2024", "a year such as 2024"});
        case ValueKind::thread_count:
            return unless(parse_number(value, thread_counts).has_value(),
                          {"ett antal från 1 till 256", "a number from 1 to 256"});
        case ValueKind::days_ahead:
            return unless(parse_number(value, days_ahead).has_value(),
                          {"ett antal dagar från 0 till 366", "a number of days from 0 to 366"});
        case ValueKind::encoding:
            return unless(parse_encoding(value).has_value(),
                          {"utf-8, utf-16, windows-1252, cp850 eller macroman",
                           "utf-8, utf-16, windows-1252, cp850 or macroman"});
        case ValueKind::form:
            return unless(are_forms(value),
                          {"pdf, peppol, sie eller html", "pdf, peppol, sie or html"});
        case ValueKind::page:
            return unless(value == "html", {"html", "html"});
        case ValueKind::text:
        case ValueKind::file:
        case ValueKind::folder:
        case ValueKind::unit:
        case ValueKind::agreement:
            break;
    }
    return std::nullopt;
}

}  // namespace underlag
