// The number of an issued document (underlagsnummer), "2016-0001": year of issue and a counter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

struct DocumentNumber {
    int year = 0;
    std::int64_t counter = 0;
};

// The counter has at least four digits.
[[nodiscard]] std::string to_text(const DocumentNumber& number);

// Nothing for anything that to_text does not write.
[[nodiscard]] std::optional<DocumentNumber> parse_document_number(std::string_view text);

}  // namespace underlag
