// The bankgiro or plusgiro that a unit is paid to (§ 4.6: "Postgiro-/bankgiro").
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

#include "underlag/values/check_digit.hpp"

namespace underlag {

// Every valid 7- or 8-digit number fits both kinds, so the kind is said, never guessed.
class Giro {
   public:
    enum class Kind { bankgiro, plusgiro };

    // Bankgiro: 7 or 8 digits, NNN-NNNN or NNNN-NNNN. Plusgiro: 2 to 8 digits, spaces and one
    // hyphen before the last digit allowed. Luhn right.
    [[nodiscard]] static tl::expected<Giro, NumberError> parse(Kind kind, std::string_view text);

    [[nodiscard]] Kind kind() const { return kind_; }
    // "991-2346", "28 65 43-4": the number as it is printed.
    [[nodiscard]] std::string to_text() const;

    friend bool operator==(const Giro&, const Giro&) = default;

   private:
    Giro(Kind kind, std::string digits) : kind_(kind), digits_(std::move(digits)) {}
    Kind kind_;
    std::string digits_;
};

}  // namespace underlag
