// An amount of kronor that is never rounded until told to: the unrounded index chain (§ 4.6).
#pragma once

#include <memory>
#include <string>

#include "underlag/values/decimal.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// To what a week rate is rounded each year.
enum class Rounding { krona, ore };

// Exact however many percentages have been applied to it. A value type: copies are independent.
class ExactAmount {
   public:
    explicit ExactAmount(Money amount);
    ExactAmount(const ExactAmount& other);
    ExactAmount(ExactAmount&& other) noexcept;
    ExactAmount& operator=(ExactAmount other) noexcept;
    ~ExactAmount();

    // The amount times (100 + percent) / 100, exactly.
    [[nodiscard]] ExactAmount raised_by_percent(Decimal percent) const;

    // Rounded half away from zero to whole kronor or öre. Precondition: fits in Money.
    [[nodiscard]] Money rounded(Rounding rounding) const;

    // "1577.160256": every decimal there is, at least two, for explanations.
    [[nodiscard]] std::string to_text() const;

   private:
    struct Number;
    std::unique_ptr<Number> number_;
};

}  // namespace underlag
