#include "underlag/values/checked_numbers.hpp"

#include <algorithm>
#include <optional>

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

namespace {

// Takes away the one hyphen that stands before the last `digits_after` characters, if any.
void remove_hyphen(std::string& text, std::size_t digits_after) {
    if (text.size() > digits_after + 1 && text[text.size() - digits_after - 1] == '-')
        text.erase(text.size() - digits_after - 1, 1);
}

std::optional<std::string> digits_of(Giro::Kind kind, std::string_view text) {
    const bool bankgiro = kind == Giro::Kind::bankgiro;
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back()))
        return std::nullopt;
    std::string digits{text};
    if (!bankgiro)
        std::erase(digits, ' ');
    remove_hyphen(digits, bankgiro ? 4 : 1);
    if (!only_digits(digits) || digits.size() < (bankgiro ? 7 : 2) || digits.size() > 8)
        return std::nullopt;
    return digits;
}

}  // namespace

tl::expected<Giro, NumberError> Giro::parse(Kind kind, std::string_view text) {
    std::optional<std::string> digits = digits_of(kind, text);
    if (!digits)
        return tl::unexpected(NumberError{NumberError::Reason::not_of_this_form});
    if (!passes_luhn(*digits))
        return tl::unexpected(NumberError{NumberError::Reason::wrong_check_digit,
                                          luhn_check_digit(digits->substr(0, digits->size() - 1))});
    return Giro{kind, *std::move(digits)};
}

std::string Giro::to_text() const {
    std::string text = digits_;
    if (kind_ == Kind::bankgiro)
        return text.insert(text.size() - 4, 1, '-');
    text.insert(text.size() - 1, 1, '-');
    // Pairs before the hyphen; a first digit that is left over joins the pair after it.
    for (std::size_t pairs_from = text.size() - 2; pairs_from >= 4;) {
        pairs_from -= 2;
        text.insert(pairs_from, 1, ' ');
    }
    return text;
}

}  // namespace underlag
