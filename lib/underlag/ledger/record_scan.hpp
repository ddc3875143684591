// Reads the records of all chained tables again, in the order in which they were written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/ledger/record_text.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// The records of one table, by their numbers. Knows nothing of the table but what SQLite tells.
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

}  // namespace underlag
