// Texts that many records say, each kept once: ids of agreements and units, programmes.
#pragma once

#include <cstdint>
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

}  // namespace underlag
