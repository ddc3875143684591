// The codes of electronic invoicing: under which numbers a party is known, and why something is
// exempt from VAT.
#pragma once

#include <array>
#include <string>
#include <string_view>

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

// Why something is exempt from VAT, as e-invoices say it: codes of the list VATEX.

// Those of the European Union for the category exempt, and no other (BR-CL-22).
inline constexpr std::array<std::string_view, 58> exempt_codes{
    "VATEX-EU-79-C",   "VATEX-EU-132",    "VATEX-EU-132-1A",  "VATEX-EU-132-1B",  "VATEX-EU-132-1C",
    "VATEX-EU-132-1D", "VATEX-EU-132-1E", "VATEX-EU-132-1F",  "VATEX-EU-132-1G",  "VATEX-EU-132-1H",
    "VATEX-EU-132-1I", "VATEX-EU-132-1J", "VATEX-EU-132-1K",  "VATEX-EU-132-1L",  "VATEX-EU-132-1M",
    "VATEX-EU-132-1N", "VATEX-EU-132-1O", "VATEX-EU-132-1P",  "VATEX-EU-132-1Q",  "VATEX-EU-135-1",
    "VATEX-EU-143",    "VATEX-EU-143-1A", "VATEX-EU-143-1B",  "VATEX-EU-143-1C",  "VATEX-EU-143-1D",
    "VATEX-EU-143-1E", "VATEX-EU-143-1F", "VATEX-EU-143-1FA", "VATEX-EU-143-1G",  "VATEX-EU-143-1H",
    "VATEX-EU-143-1I", "VATEX-EU-143-1J", "VATEX-EU-143-1K",  "VATEX-EU-143-1L",  "VATEX-EU-144",
    "VATEX-EU-146-1E", "VATEX-EU-159",    "VATEX-EU-309",     "VATEX-EU-148",     "VATEX-EU-148-A",
    "VATEX-EU-148-B",  "VATEX-EU-148-C",  "VATEX-EU-148-D",   "VATEX-EU-148-E",   "VATEX-EU-148-F",
    "VATEX-EU-148-G",  "VATEX-EU-151",    "VATEX-EU-151-1A",  "VATEX-EU-151-1AA", "VATEX-EU-151-1B",
    "VATEX-EU-151-1C", "VATEX-EU-151-1D", "VATEX-EU-151-1E",  "VATEX-EU-D",       "VATEX-EU-F",
    "VATEX-EU-I",      "VATEX-EU-J",      "VATEX-EU-153"};

}  // namespace underlag
