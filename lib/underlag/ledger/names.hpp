// Names of persons, in a table of their own: the chain holds only a salted digest of each.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "underlag/ledger/record_value.hpp"

namespace underlag {

// What the chain holds of a name.
[[nodiscard]] Digest digest_of_name(std::string_view salt, std::string_view name);

// Finds names, and adds those that are not there. Used within one transaction.
class Names {
   public:
    // New names get a salt each, made from `salt_seed` and their number.
    Names(SQLite::Database& connection, std::string salt_seed);

    // Nothing for an empty name.
    [[nodiscard]] std::optional<NameRow> row_of(std::string_view name);

    // Precondition of a commit.
    void finish();

   private:
    // Enough of a digest that no two names share it.
    using Key = std::array<std::uint64_t, 2>;
    struct KeyHash {
        [[nodiscard]] std::size_t operator()(const Key& key) const { return key[0]; }
    };
    [[nodiscard]] NameRow find_or_add();
    [[nodiscard]] std::optional<NameRow> find();
    [[nodiscard]] NameRow add(std::int64_t id);
    // Of a name that was added with this seed.
    [[nodiscard]] Digest salt_of(std::int64_t id) const;
    [[nodiscard]] Digest digest_with_salt(std::int64_t id) const;

    SQLite::Database& connection_;
    std::string salt_seed_;
    std::string index_;  // the text of the index of names while there is none
    SQLite::Statement search_;
    SQLite::Statement insertion_;
    std::int64_t last_id_;
    std::string name_;  // the one looked for last
    NameRow row_;
    std::unordered_map<Key, std::int64_t, KeyHash> added_;
};

}  // namespace underlag
