// Names of persons, in a table of their own: the chain holds only a salted digest of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "underlag/store/store.hpp"
#include "underlag/text/kept_texts.hpp"

namespace underlag {

// What the chain holds of a name.
[[nodiscard]] Digest digest_of_name(std::string_view salt, std::string_view name);

// Finds names, and adds those that are not there. Used within one transaction.
class Names {
   public:
    // New names get a salt each, made from `salt_seed` and their number.
    Names(Store& store, std::string salt_seed);

    // Nothing for an empty name.
    [[nodiscard]] std::optional<NameRow> row_of(std::string_view name);

   private:
    [[nodiscard]] NameRow find_or_add(std::string_view name);
    void read_those_there();

    Store& store_;
    std::string salt_seed_;
    std::int64_t last_id_;
    bool are_read_;
    std::string_view name_;  // the one looked for last
    NameRow row_;
    KeptTexts texts_;
    std::unordered_map<std::string_view, NameRow> rows_;
};

}  // namespace underlag
