// The columns of a row that was read, as values of the domain.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/ledger/record_value.hpp"
#include "underlag/values/period.hpp"

namespace underlag {

// What cannot be so unless somebody has written in the ledger; becomes L404.
[[noreturn]] inline void damaged(const std::string& what) {
    throw SQLite::Exception(what);
}

// Valid until the next row; empty for NULL.
[[nodiscard]] inline std::string_view text_at(SQLite::Statement& row, int column) {
    const SQLite::Column value = row.getColumn(column);
    const char* text = value.getText();
    return {text, static_cast<std::size_t>(value.getBytes())};
}
[[nodiscard]] inline std::string_view blob_at(SQLite::Statement& row, int column) {
    const SQLite::Column value = row.getColumn(column);
    const auto* bytes = static_cast<const char*>(value.getBlob());
    return {bytes, static_cast<std::size_t>(value.getBytes())};
}
[[nodiscard]] inline std::int64_t number_at(SQLite::Statement& row, int column) {
    return row.getColumn(column).getInt64();
}
[[nodiscard]] inline bool yes_at(SQLite::Statement& row, int column) {
    return number_at(row, column) != 0;
}
[[nodiscard]] inline Date date_at(SQLite::Statement& row, int column) {
    return Date::from_days_since_1970(row.getColumn(column).getInt());
}
[[nodiscard]] inline Term term_at(SQLite::Statement& row, int column) {
    return term_of_number(number_at(row, column));
}
[[nodiscard]] inline Money money_at(SQLite::Statement& row, int column) {
    return Money::from_ore(number_at(row, column));
}
[[nodiscard]] inline Period period_at(SQLite::Statement& row, int first, int last) {
    const auto period = Period::between(date_at(row, first), date_at(row, last));
    if (!period)
        damaged("a period ends before it begins");
    return *period;
}
[[nodiscard]] inline std::optional<int> int_at(SQLite::Statement& row, int column) {
    return row.isColumnNull(column) ? std::nullopt : std::optional{row.getColumn(column).getInt()};
}

}  // namespace underlag
