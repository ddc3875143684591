// Swedish numbers that carry a check digit (modulus 10, Luhn): of organisations, and of the giros
// that units are paid to (§ 4.6).
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace underlag {

// The check digit of Swedish organisation, giro and personal numbers (modulus 10, Luhn).

// The last digit that makes `digits` followed by it pass. Precondition: only ASCII digits.
[[nodiscard]] constexpr char luhn_check_digit(std::string_view digits) {
    int sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

// Whether the last digit of `digits` is right. Precondition: only ASCII digits, at least two.
[[nodiscard]] constexpr bool passes_luhn(std::string_view digits) {
    return digits.back() == luhn_check_digit(digits.substr(0, digits.size() - 1));
}

// Why a number with a check digit was not accepted.
struct NumberError {
    enum class Reason { not_of_this_form, wrong_check_digit, a_persons_number } reason;
    // With wrong_check_digit: the last digit that would be right; otherwise 0.
    char right_digit = 0;
};

// A Swedish organisation number (organisationsnummer), checked when it is made.
class OrganisationNumber {
   public:
    // NNNNNN-NNNN, NNNNNNNNNN or either with prefix 16; third digit at least 2, Luhn right.
    [[nodiscard]] static tl::expected<OrganisationNumber, NumberError> parse(std::string_view text);

    // "212000-0142"
    [[nodiscard]] std::string to_text() const;

    friend bool operator==(const OrganisationNumber&, const OrganisationNumber&) = default;

   private:
    explicit OrganisationNumber(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;  // ten
};

// The bankgiro or plusgiro that a unit is paid to (§ 4.6: "Postgiro-/bankgiro").

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
