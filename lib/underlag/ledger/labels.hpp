// What the ledger calls what it keeps: ids of placements ("L-17-K4QX"), numbers of documents
// ("2016-0001").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "underlag/ledger/record_chain.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

struct TextHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

// Finds labels, and appends those that are not there. Used within one transaction.
class Labels {
   public:
    Labels(Store& store, RecordChain& chain);
    [[nodiscard]] std::int64_t record_of(std::string_view text);

   private:
    RecordChain& chain_;
    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> records_;
};

// The texts by their records, for reading.
using LabelTexts = std::unordered_map<std::int64_t, std::string>;
[[nodiscard]] LabelTexts label_texts(Store& store);

// The number of an issued document (underlagsnummer), "2016-0001": year of issue and a counter.
struct DocumentNumber {
    int year = 0;
    std::int64_t counter = 0;
};

// The counter has at least four digits.
[[nodiscard]] std::string to_text(const DocumentNumber& number);

// Nothing for anything that to_text does not write.
[[nodiscard]] std::optional<DocumentNumber> parse_document_number(std::string_view text);

}  // namespace underlag
