#include "underlag/values/organisation_number.hpp"

#include "underlag/values/ascii_digits.hpp"

namespace underlag {

tl::expected<OrganisationNumber, NumberError> OrganisationNumber::parse(std::string_view text) {
    const bool with_prefix = text.size() >= 12 && text.starts_with("16");
    std::string digits{text.substr(with_prefix ? 2 : 0)};
    if (digits.size() == 11 && digits[6] == '-')
        digits.erase(6, 1);
    if (digits.size() != 10 || !only_digits(digits))
        return tl::unexpected(NumberError{NumberError::Reason::not_of_this_form});
    if (digits[2] < '2')
        return tl::unexpected(NumberError{NumberError::Reason::a_persons_number});
    if (!passes_luhn(digits))
        return tl::unexpected(NumberError{NumberError::Reason::wrong_check_digit,
                                          luhn_check_digit(digits.substr(0, 9))});
    return OrganisationNumber{std::move(digits)};
}

std::string OrganisationNumber::to_text() const {
    return digits_.substr(0, 6) + '-' + digits_.substr(6);
}

}  // namespace underlag
