#include "underlag/values/exact_amount.hpp"

#include <gmpxx.h>

#include <cassert>
#include <charconv>
#include <cstdint>
#include <utility>

namespace underlag {

// `units` / 10^`decimals` kronor. Percentages are decimal numbers, so no other denominator comes
// up.
struct ExactAmount::Number {
    mpz_class units;
    unsigned long decimals = 2;
};

namespace {

// Through digits: the `long` that GMP takes and gives has 32 bits on Windows.
mpz_class exact(std::int64_t number) {
    return mpz_class{std::to_string(number)};
}

std::int64_t whole(const mpz_class& number) {
    const std::string digits = number.get_str();
    std::int64_t result = 0;
    [[maybe_unused]] const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), result);
    assert(read.ec == std::errc{});
    return result;
}

mpz_class power_of_ten(unsigned long exponent) {
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
    return power;
}

// Half away from zero, as divide_half_away does for money. Precondition: denominator > 0.
mpz_class divided_half_away(const mpz_class& numerator, const mpz_class& denominator) {
    const mpz_class quotient = (2 * abs(numerator) + denominator) / (2 * denominator);
    return numerator < 0 ? mpz_class{-quotient} : quotient;
}

}  // namespace

ExactAmount::ExactAmount(Money amount)
    : number_(std::make_unique<Number>(Number{exact(amount.ore()), 2})) {}
ExactAmount::ExactAmount(const ExactAmount& other)
    : number_(std::make_unique<Number>(*other.number_)) {}
ExactAmount::ExactAmount(ExactAmount&& other) noexcept = default;
ExactAmount& ExactAmount::operator=(ExactAmount other) noexcept {
    number_ = std::move(other.number_);
    return *this;
}
ExactAmount::~ExactAmount() = default;

ExactAmount ExactAmount::raised_by_percent(Decimal percent) const {
    const auto decimals = static_cast<unsigned long>(percent.decimals);
    const mpz_class hundred = 100 * power_of_ten(decimals);
    ExactAmount raised = *this;
    raised.number_->units *= hundred + exact(percent.units);
    raised.number_->decimals += decimals + 2;
    return raised;
}

Money ExactAmount::rounded(Rounding rounding) const {
    const bool to_ore = rounding == Rounding::ore;
    const mpz_class rounded = divided_half_away(
        number_->units, power_of_ten(to_ore ? number_->decimals - 2 : number_->decimals));
    return to_ore ? Money::from_ore(whole(rounded)) : Money::from_kronor(whole(rounded));
}

std::string ExactAmount::to_text() const {
    std::string digits = mpz_class{abs(number_->units)}.get_str();
    if (digits.size() <= number_->decimals)
        digits.insert(0, number_->decimals + 1 - digits.size(), '0');
    const std::size_t point = digits.size() - number_->decimals;
    digits.insert(point, 1, '.');
    while (digits.back() == '0' && digits.size() > point + 3)
        digits.pop_back();
    return (number_->units < 0 ? "-" : "") + digits;
}

}  // namespace underlag
