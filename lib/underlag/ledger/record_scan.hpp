// Reads the records of all chained tables again, in the order in which they were written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "underlag/ledger/record_chain.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// The records of one table, by their numbers. Knows nothing of the table but which columns are
// names.
class TableScan {
   public:
    TableScan(Store& store, std::string table);

    [[nodiscard]] const std::string& table() const { return table_; }

    // False at the end. Throws StoreFailure when the table cannot be read on.
    bool next();
    [[nodiscard]] std::int64_t seq() const { return seq_; }
    // The checksum that the record carries.
    [[nodiscard]] const Digest& checksum() const { return checksum_; }
    // What its checksum should be made from, at its place behind `before`.
    void write_text(RecordText& text, const Digest& before);
    // All its columns, as they are appended; valid until `next`.
    void write_values(std::vector<RecordValue>& values) const;
    // The rows of `names` that the record refers to.
    struct Reference {
        std::int64_t name = 0;
        bool is_there = false;
    };
    [[nodiscard]] const std::vector<Reference>& names();

   private:
    std::string table_;
    std::vector<int> name_columns_;
    Rows rows_;
    int columns_ = 0;  // of the table; the digests of names come after them
    std::int64_t seq_ = 0;
    Digest checksum_ = {};
    std::vector<Reference> names_;
};

// Compares names with the digests that the chain holds, and finds those that no record has.
class NameCheck {
   public:
    // Adds the names that are not what their digests were made from.
    NameCheck(Store& store, Verification& into);

    // Takes note of the names that a record has. False when one is missing.
    bool take(const std::vector<TableScan::Reference>& names);

    // Adds the names that no record had.
    void finish();

   private:
    Verification& into_;
    std::vector<std::int64_t> ids_;
    std::vector<bool> is_used_;  // of each of `ids_`
    std::set<std::int64_t> missing_;
};

}  // namespace underlag
