#include "underlag/ledger/labels.hpp"

#include <fmt/format.h>

#include <charconv>

#include "underlag/ledger/row.hpp"

namespace underlag {

LabelTexts label_texts(Store& store) {
    LabelTexts texts;
    Rows labels = store.rows("SELECT seq, text FROM labels");
    while (labels.next())
        texts.emplace(number_at(labels, 0), std::string{text_at(labels, 1)});
    return texts;
}

Labels::Labels(Store& store, RecordChain& chain) : chain_(chain) {
    Rows labels = store.rows("SELECT seq, text FROM labels");
    while (labels.next())
        records_.emplace(std::string{text_at(labels, 1)}, number_at(labels, 0));
}

std::int64_t Labels::record_of(std::string_view text) {
    const auto known = records_.find(text);
    if (known != records_.end())
        return known->second;
    const std::int64_t record = chain_.append("labels", {text});
    records_.emplace(text, record);
    return record;
}

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
