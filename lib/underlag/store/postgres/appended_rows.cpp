#include "underlag/store/postgres/appended_rows.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "underlag/store/postgres/binary_form.hpp"

namespace underlag {
namespace {

void add_bytes(std::string& rows, std::string_view bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        rows += static_cast<char>(size >> shift & 0xFFU);
    rows += bytes;
}

void add_value(std::string& rows, const RecordValue& value) {
    switch (value.type()) {
        case RecordValue::Type::none:
            rows += "\377\377\377\377";
            break;
        case RecordValue::Type::number:
        case RecordValue::Type::name: {
            const auto bytes = bytes_of(value.number());
            add_bytes(rows, {bytes.data(), bytes.size()});
            break;
        }
        case RecordValue::Type::text:
        case RecordValue::Type::blob:
            add_bytes(rows, value.text());
            break;
    }
}

}  // namespace

void AppendedRows::add(std::string_view table, std::span<const RecordValue> values) {
    constexpr std::string_view heading{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};
    std::string& rows = tables_[table];
    const std::size_t before = rows.size();
    if (rows.empty())
        rows = heading;
    const auto count = static_cast<std::uint16_t>(values.size());
    rows += static_cast<char>(count >> 8U);
    rows += static_cast<char>(count & 0xFFU);
    for (const RecordValue& value : values)
        add_value(rows, value);
    size_ += rows.size() - before;
    last_table_ = table;
    last_checksum_ = values.back().text();
    last_seq_ = values.front().number();
}

void AppendedRows::write(PostgresConnection& connection) {
    for (auto& [table, rows] : std::exchange(tables_, {}))
        connection.copy(table, rows += "\377\377");
    size_ = 0;
}

bool AppendedRows::is_last_there(PostgresConnection& connection) const {
    const Answer answer = connection.ask(
        {.sql = fmt::format("SELECT 1 FROM {} WHERE seq = $1 AND checksum = $2", last_table_),
         .values = std::array{RecordValue{last_seq_}, RecordValue::blob(last_checksum_)}});
    return PQntuples(answer.get()) == 1;
}

}  // namespace underlag
