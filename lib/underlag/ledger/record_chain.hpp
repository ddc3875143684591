// The chain of records: each is numbered, and carries a checksum of itself and the one before.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/files/digest.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// The bytes that a record's checksum is made from, so that nothing in it can change unseen.
// The checksum of the record before, the record's number, its table's name, and each column in turn
// with its type and length. A person's name stands as its digest: the chain holds without the name.
class RecordText {
   public:
    void begin(const Digest& before, std::int64_t seq, std::string_view table) {
        bytes_.assign(as_bytes(before));
        fixed(static_cast<std::uint64_t>(seq));
        text(table);
    }
    void none() { bytes_ += 'n'; }
    void number(std::int64_t value) {
        bytes_ += value < 0 ? '-' : '+';
        short_form(value < 0 ? ~static_cast<std::uint64_t>(value)
                             : static_cast<std::uint64_t>(value));
    }
    void text(std::string_view value) { sized('t', value); }
    void blob(std::string_view value) { sized('b', value); }

    [[nodiscard]] Digest checksum() const { return digest_of(bytes_); }

    // Puts the record at another place of the chain.
    void move_to(const Digest& before, std::int64_t seq) {
        RecordText place;
        place.bytes_.assign(as_bytes(before));
        place.fixed(static_cast<std::uint64_t>(seq));
        bytes_.replace(0, place.bytes_.size(), place.bytes_);
    }

   private:
    // The highest byte first.
    void fixed(std::uint64_t value) {
        char bytes[8];
        for (int index = 7; index >= 0; --index, value >>= 8U)
            bytes[index] = static_cast<char>(value & 0xFFU);
        bytes_.append(bytes, sizeof bytes);
    }
    // Seven bits a byte, the lowest first: the fewer bytes, the sooner the checksum is made.
    void short_form(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U)
            bytes_ += static_cast<char>(0x80U | (value & 0x7FU));
        bytes_ += static_cast<char>(value);
    }
    void sized(char type, std::string_view value) {
        bytes_ += type;
        short_form(value.size());
        bytes_ += value;
    }

    std::string bytes_;
};

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
