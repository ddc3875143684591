// An amount of Swedish kronor held in whole öre, and the one place that rounds it (§ 4.6).
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace underlag {

// Whole öre, positive or negative. Does not mix with plain numbers: `money + 1` does not compile.
class Money {
   public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money from_ore(std::int64_t ore) { return Money{ore}; }
    [[nodiscard]] static constexpr Money from_kronor(std::int64_t kronor) { return Money{kronor * 100}; }

    [[nodiscard]] constexpr std::int64_t ore() const { return ore_; }

    constexpr Money& operator+=(Money other) {
        ore_ += other.ore_;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return Money{a.ore_ + b.ore_}; }
    friend constexpr Money operator-(Money a, Money b) { return Money{a.ore_ - b.ore_}; }
    friend constexpr Money operator-(Money a) { return Money{-a.ore_}; }
    friend constexpr auto operator<=>(Money, Money) = default;

   private:
    constexpr explicit Money(std::int64_t ore) : ore_(ore) {}
    std::int64_t ore_ = 0;
};

// `numerator / denominator` rounded to a whole number once, half away from zero (1/2 -> 1, -1/2 -> -1).
// Precondition: denominator > 0.
[[nodiscard]] constexpr std::int64_t divide_half_away(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t whole = numerator / denominator;
    const std::int64_t rest = numerator % denominator;
    const bool away = (rest < 0 ? -rest : rest) >= denominator - (rest < 0 ? -rest : rest);
    return away ? whole + (numerator < 0 ? -1 : 1) : whole;
}

// `amount * numerator / denominator`, rounded once, half away from zero.
// Precondition: denominator > 0 and the product fits in 63 bits of öre.
[[nodiscard]] constexpr Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator) {
    return Money::from_ore(divide_half_away(amount.ore() * numerator, denominator));
}

// "7 650,00": Swedish form, a no-break space between thousands, U+2212 as minus; no unit.
[[nodiscard]] std::string to_text(Money amount);

// "7650.00": the form of JSON, CSV and agreement files.
[[nodiscard]] std::string to_decimal_text(Money amount);

}  // namespace underlag
