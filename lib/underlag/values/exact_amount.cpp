#include "underlag/values/exact_amount.hpp"

#include <gmpxx.h>

#include <cassert>
#include <utility>

namespace underlag {

// `units` / 10^`decimals` kronor. Percentages are decimal numbers, so no other denominator comes
// up.
struct ExactAmount::Number {
    mpz_class units;
    unsigned long decimals = 2;
};

namespace {

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
    : number_(std::make_unique<Number>(Number{mpz_class{amount.ore()}, 2})) {}
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
    raised.number_->units *= hundred + percent.units;
    raised.number_->decimals += decimals + 2;
    return raised;
}

Money ExactAmount::rounded(Rounding rounding) const {
    const bool to_ore = rounding == Rounding::ore;
    const mpz_class rounded = divided_half_away(
        number_->units, power_of_ten(to_ore ? number_->decimals - 2 : number_->decimals));
    assert(rounded.fits_slong_p());
    return to_ore ? Money::from_ore(rounded.get_si()) : Money::from_kronor(rounded.get_si());
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
