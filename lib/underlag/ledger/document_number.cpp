#include "underlag/ledger/document_number.hpp"

#include <fmt/format.h>

#include <charconv>

namespace underlag {
namespace {

template <class Number>
bool read_whole(std::string_view digits, Number& number) {
    const char* end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, number).ptr == end;
}

}  // namespace

std::string to_text(const DocumentNumber& number) {
    return fmt::format("{:04}-{:04}", number.year, number.counter);
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    DocumentNumber number;
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos || !read_whole(text.substr(0, hyphen), number.year) ||
        !read_whole(text.substr(hyphen + 1), number.counter) || to_text(number) != text)
        return std::nullopt;
    return number;
}

}  // namespace underlag
