// The chain of records: each is numbered, and carries a checksum of itself and the one before.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "underlag/ledger/record_text.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

[[nodiscard]] ChainHead read_chain_head(Store& store);

// Appends records within a transaction. What it remembers is of that transaction alone.
class RecordChain {
   public:
    explicit RecordChain(Store& store);

    [[nodiscard]] const ChainHead& head() const { return head_; }
    [[nodiscard]] std::int64_t next_seq() const { return head_.seq + 1; }

    // `values` are those of the columns between seq and checksum. Returns the record's seq.
    // Precondition: `table` is one of chained_tables.
    std::int64_t append(const char* table, std::initializer_list<RecordValue> values);

    // Writes down which record is the last. Precondition of a commit.
    void keep_head() { store_.set_head(head_); }

   private:
    Store& store_;
    ChainHead head_;
    RecordText record_;
    std::vector<RecordValue> row_;
};

}  // namespace underlag
