// What a PDF says of itself in XMP: its title and age, and which standards it follows.
#pragma once

#include <string>

#include "underlag/values/date.hpp"

namespace underlag {

struct PdfMetadata {
    std::string title = {};
    std::string author = {};  // empty: none
    Date created = {};
    bool carries_a_file = false;  // PDF/A-3 if so, else PDF/A-2
};

inline constexpr const char* pdf_language = "sv-SE";
inline constexpr const char* pdf_producer = "underlag";

// "2016-12-01T00:00:00Z"
[[nodiscard]] std::string xmp_date(Date date);
// "D:20161201000000Z"
[[nodiscard]] std::string pdf_date(Date date);

// The packet. Texts must be sound UTF-8 without control characters.
[[nodiscard]] std::string xmp_of(const PdfMetadata& metadata);

}  // namespace underlag
