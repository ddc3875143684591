#include "underlag/store/postgres/postgres_rows.hpp"

#include <fmt/format.h>

#include <utility>

#include "underlag/store/postgres/binary_form.hpp"

namespace underlag {

PostgresRows::PostgresRows(Answer first, std::shared_ptr<OpenCursors> cursors, std::string name)
    : answer_(std::move(first)),
      cursors_(std::move(cursors)),
      name_(std::move(name)),
      transaction_(cursors_->transaction) {}

PostgresRows::~PostgresRows() {
    if (cursors_ && cursors_->transaction == transaction_)
        cursors_->ended.push_back(std::move(name_));
}

bool PostgresRows::is_last_piece() const {
    return !cursors_ || PQntuples(answer_.get()) < rows_a_trip;
}

bool PostgresRows::next() {
    if (row_ + 1 < PQntuples(answer_.get())) {
        ++row_;
        return true;
    }
    if (is_last_piece())
        return false;
    answer_ =
        cursors_->connection.ask({.sql = fmt::format("FETCH {} FROM {}", rows_a_trip, name_)});
    row_ = 0;
    return PQntuples(answer_.get()) > 0;
}

std::string_view PostgresRows::bytes(int column) const {
    return {PQgetvalue(answer_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(answer_.get(), row_, column))};
}

RecordValue::Type PostgresRows::type(int column) {
    if (PQgetisnull(answer_.get(), row_, column) != 0)
        return RecordValue::Type::none;
    switch (PQftype(answer_.get(), column)) {
        case type_bool:
        case type_int2:
        case type_int4:
        case type_int8:
        case type_numeric:
            return RecordValue::Type::number;
        case type_bytea:
            return RecordValue::Type::blob;
        default:
            return RecordValue::Type::text;
    }
}

std::int64_t PostgresRows::number(int column) {
    if (PQgetisnull(answer_.get(), row_, column) != 0)
        return 0;
    switch (PQftype(answer_.get(), column)) {
        case type_bool:
            return bytes(column) == std::string_view("\1", 1) ? 1 : 0;
        case type_int2:
            return integer_of<std::int16_t>(bytes(column));
        case type_int4:
            return integer_of<std::int32_t>(bytes(column));
        case type_numeric:
            return integer_of_numeric(bytes(column));
        default:
            return integer_of<std::int64_t>(bytes(column));
    }
}

}  // namespace underlag
