// Rows that wait to be written, in the binary form of COPY.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "underlag/store/postgres/postgres_connection.hpp"

namespace underlag {

class AppendedRows {
   public:
    // `table` is a literal.
    void add(std::string_view table, std::span<const RecordValue> values);
    [[nodiscard]] std::size_t size() const { return size_; }  // in bytes
    void write(PostgresConnection& connection);

    // Whether the last of all that were added is in the store. Precondition: it is a record.
    [[nodiscard]] bool is_last_there(PostgresConnection& connection) const;
    [[nodiscard]] bool has_records() const {
        return !last_table_.empty() && last_table_ != "names";
    }

   private:
    std::map<std::string_view, std::string> tables_;
    std::size_t size_ = 0;
    std::string_view last_table_;
    std::int64_t last_seq_ = 0;
    std::string last_checksum_;
};

}  // namespace underlag
