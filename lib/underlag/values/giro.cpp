#include "underlag/values/giro.hpp"

#include <algorithm>
#include <optional>

#include "underlag/values/ascii_digits.hpp"

namespace underlag {
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
