// The chain of records: each is numbered, and carries a checksum of itself and the one before.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/ledger/record_text.hpp"
#include "underlag/ledger/record_value.hpp"

namespace underlag {

struct ChainHead {
    std::int64_t seq = 0;
    Digest checksum = {};
};

[[nodiscard]] ChainHead read_chain_head(SQLite::Database& connection);

// Appends records within a transaction. What it remembers is of that transaction alone.
class RecordChain {
   public:
    explicit RecordChain(SQLite::Database& connection);

    [[nodiscard]] const ChainHead& head() const { return head_; }
    [[nodiscard]] std::int64_t next_seq() const { return head_.seq + 1; }

    // `values` are those of the columns between seq and checksum. Returns the record's seq.
    // Precondition: `table` is one of chained_tables, and the same pointer each time.
    std::int64_t append(const char* table, std::initializer_list<RecordValue> values);

    // Writes down which record is the last. Precondition of a commit.
    void keep_head();

   private:
    struct Insertion {
        SQLite::Statement statement;
        std::vector<std::string> texts;  // of the columns, alive until it has been run
    };
    Insertion& insertion(const char* table, std::size_t columns);

    SQLite::Database& connection_;
    ChainHead head_;
    std::map<std::string_view, Insertion> insertions_;
    RecordText record_;
};

}  // namespace underlag
