// Amounts in the text of reports.
#pragma once

#include <string>

#include "underlag/values/money.hpp"

namespace underlag {

// "7 650,00 kr"
[[nodiscard]] inline std::string kronor(Money amount) {
    return to_text(amount) + " kr";
}

// "+1 530,00", "−1 530,00", "0,00": a difference.
[[nodiscard]] inline std::string with_sign(Money difference) {
    return (difference > Money{} ? "+" : "") + to_text(difference);
}

}  // namespace underlag
