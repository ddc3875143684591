#include "underlag/exports/electronic_ids.hpp"

#include "underlag/values/ascii_digits.hpp"
#include "underlag/values/checked_numbers.hpp"

namespace underlag {

namespace {

std::string digits_within(std::string_view text) {
    std::string digits;
    for (const char sign : text)
        if (is_digit(sign))
            digits.push_back(sign);
    return digits;
}

}  // namespace

std::string digits_of(const std::optional<OrganisationNumber>& number) {
    return number ? digits_within(number->to_text()) : std::string{};
}

Endpoint endpoint_of(const Party& party) {
    constexpr std::size_t scheme = 4;
    if (party.electronic_address.size() > scheme)
        return {party.electronic_address.substr(0, scheme),
                party.electronic_address.substr(scheme + 1)};
    return {"0007", digits_of(party.organisation_number)};
}

std::string vat_number_of(const Party& party) {
    if (!party.vat_number.empty())
        return party.vat_number;
    const std::string digits = digits_of(party.organisation_number);
    return digits.empty() ? std::string{} : "SE" + digits + "01";
}

std::string ocr_of(const std::string& number, OcrNumber form) {
    std::string digits = digits_within(number);
    if (form == OcrNumber::none || digits.empty())
        return {};
    if (form == OcrNumber::length)
        digits += static_cast<char>('0' + (digits.size() + 2) % 10);
    return digits + luhn_check_digit(digits);
}

}  // namespace underlag
