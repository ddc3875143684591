// Names of persons, in a table of their own: the chain holds only a salted digest of each.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

   private:
    [[nodiscard]] std::optional<NameRow> find();
    [[nodiscard]] NameRow add();

    std::string salt_seed_;
    SQLite::Statement search_;
    SQLite::Statement insertion_;
    std::int64_t last_id_;
    std::string name_;  // the one looked for last
    std::optional<NameRow> row_;
};

}  // namespace underlag
