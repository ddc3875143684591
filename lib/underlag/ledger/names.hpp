// Names of persons, in a table of their own: the chain holds only a salted digest of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "underlag/store/store.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/kept_texts.hpp"

namespace underlag {

// What the chain holds of a name.
[[nodiscard]] Digest digest_of_name(std::string_view salt, std::string_view name);

// A row of names by its columns of id and digest.
[[nodiscard]] NameRow name_row_at(const Rows& rows, int id, int digest);

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

// The names by their rows, for reading many records that refer to them. Read once from end to end:
// a student's placements lie far apart, and to look up each takes longer than to read them.
class NameTexts {
   public:
    // Keeps them in `texts`.
    NameTexts(Store& store, KeptTexts& texts);

    // Empty for a row that is not there, or whose name was removed.
    [[nodiscard]] std::string_view operator[](std::int64_t row) const;

   private:
    struct Name {
        std::int64_t row = 0;
        std::string_view name;
    };
    std::vector<Name> names_;  // by row
};

// What stands for a student whose name was removed though nobody is protected (`ledger forget`):
// the reference, or the placement's id.
[[nodiscard]] inline std::string_view shown_student(std::string_view name,
                                                    std::string_view reference,
                                                    std::string_view placement_id) {
    return !name.empty() ? name : !reference.empty() ? reference : placement_id;
}

// Who is protected in the ledger as it stands: a reference says who a student is, so one protected
// placement protects all that have the same reference.
// References that are one, however they are written (reference_key), are one here.
class References {
   public:
    void add(std::string_view reference) { keys_.insert(reference_key(reference)); }
    [[nodiscard]] bool is_empty() const { return keys_.empty(); }
    [[nodiscard]] bool contains(std::string_view reference) const {
        return !keys_.empty() && !reference.empty() && keys_.contains(reference_key(reference));
    }

   private:
    std::set<std::string> keys_;
};

// Of the versions that hold now.
[[nodiscard]] References protected_references(Store& store);

}  // namespace underlag
