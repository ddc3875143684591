// Any text is a date between 1990 and 2100, a number that fits, or neither.
#include "fuzzed.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/numbers.hpp"
#include "underlag/text/personal_number.hpp"
#include "underlag/values/checked_numbers.hpp"
#include "underlag/values/term.hpp"

using namespace underlag;

namespace {

void check_dates(std::string_view text) {
    const DateReading reading = read_date(text);
    claim(!reading.date || reading.readings.empty());
    if (reading.date) {
        claim(reading.date->year() >= 1990 && reading.date->year() <= 2100);
        claim(read_date(to_text(*reading.date)).date == reading.date);
    }
    for (const Date day : reading.readings)
        claim(day.year() >= 1990 && day.year() <= 2100);
    if (const auto term = parse_term(text))
        claim(parse_term(to_text(*term)) == term);
}

void check_numbers(std::string_view text) {
    if (const auto number = parse_number(text)) {
        claim(parse_number(to_text(*number)) == number);
        claim(number->decimals >= 0 && number->decimals <= 9);
    }
    // Written with öre, the largest numbers that can be read have more digits than can be.
    constexpr Money largest = Money::from_ore(999'999'999'999'999);
    if (const auto amount = parse_amount(text);
        amount && -largest <= *amount && *amount <= largest) {
        claim(parse_amount(to_decimal_text(*amount)) == amount);
        claim(parse_amount(to_text(*amount)) == amount);
    }
}

void check_numbers_with_check_digits(std::string_view text) {
    if (const auto number = OrganisationNumber::parse(text))
        claim(OrganisationNumber::parse(number->to_text()).has_value());
    for (const Giro::Kind kind : {Giro::Kind::bankgiro, Giro::Kind::plusgiro})
        if (const auto giro = Giro::parse(kind, text))
            claim(Giro::parse(kind, giro->to_text()).has_value());
    std::size_t from = 0;
    while (const auto found = find_personal_number(text, from)) {
        claim(found->offset >= from && found->length > 0);
        claim(found->offset + found->length <= text.size());
        from = found->offset + found->length;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string copy{text_of(bytes, size)};
    check_dates(copy);
    check_numbers(copy);
    check_numbers_with_check_digits(copy);
    return 0;
}
