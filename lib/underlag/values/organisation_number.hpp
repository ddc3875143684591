// A Swedish organisation number (organisationsnummer), checked when it is made.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "underlag/values/check_digit.hpp"

namespace underlag {

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

}  // namespace underlag
