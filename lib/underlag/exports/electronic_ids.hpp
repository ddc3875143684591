// Under which numbers a party is known to electronic invoicing.
#pragma once

#include <string>

#include "underlag/invoicing/document.hpp"

namespace underlag {

// Ten digits, "2120000142"; empty without one.
[[nodiscard]] std::string digits_of(const std::optional<OrganisationNumber>& number);

struct Endpoint {
    std::string scheme = {};  // "0007": Swedish organisation numbers
    std::string id = {};      // empty: none is known
};
// The electronic address that is told, else the organisation number.
[[nodiscard]] Endpoint endpoint_of(const Party& party);

// The one that is told, else SE, the organisation number and 01; empty when neither is known.
[[nodiscard]] std::string vat_number_of(const Party& party);

// The digits of a document's number with a check digit, as a bankgiro with an agreement on it takes
// them; empty where none is wanted.
[[nodiscard]] std::string ocr_of(const std::string& number, OcrNumber form);

}  // namespace underlag
