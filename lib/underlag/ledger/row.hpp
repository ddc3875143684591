// The columns of a row that was read, as values of the domain, and the records of a run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/store/store.hpp"
#include "underlag/values/period.hpp"

namespace underlag {

// What cannot be so unless somebody has written in the ledger; becomes L404.
[[noreturn]] inline void damaged(const std::string& what) {
    throw StoreFailure(StoreFailure::Kind::contradicts, what);
}

// Valid until the next row; empty for NULL.
[[nodiscard]] inline std::string_view text_at(const Rows& row, int column) {
    return row.text(column);
}
[[nodiscard]] inline std::string_view blob_at(const Rows& row, int column) {
    return row.blob(column);
}
[[nodiscard]] inline std::int64_t number_at(const Rows& row, int column) {
    return row.number(column);
}
[[nodiscard]] inline int small_at(const Rows& row, int column) {
    return static_cast<int>(row.number(column));
}
[[nodiscard]] inline bool yes_at(const Rows& row, int column) {
    return number_at(row, column) != 0;
}
[[nodiscard]] inline Date date_at(const Rows& row, int column) {
    return Date::from_days_since_1970(small_at(row, column));
}
[[nodiscard]] inline Term term_at(const Rows& row, int column) {
    return term_of_number(number_at(row, column));
}
[[nodiscard]] inline Money money_at(const Rows& row, int column) {
    return Money::from_ore(number_at(row, column));
}
[[nodiscard]] inline Period period_at(const Rows& row, int first, int last) {
    const auto period = Period::between(date_at(row, first), date_at(row, last));
    if (!period)
        damaged("a period ends before it begins");
    return *period;
}
[[nodiscard]] inline std::optional<int> int_at(const Rows& row, int column) {
    return row.is_none(column) ? std::nullopt : std::optional{small_at(row, column)};
}

// Of a question that has one answer, a number.
[[nodiscard]] inline std::int64_t only_number(Store& store, std::string_view sql,
                                              std::initializer_list<RecordValue> values = {}) {
    Rows answer = store.rows(sql, values);
    return answer.next() ? number_at(answer, 0) : 0;
}

// The records of one run: they lie together, from its own to its run_totals.
struct RunRecords {
    Store& store;
    std::int64_t first = 0;
    std::int64_t last = 0;

    // In their order, those of the table that `select` calls t ("SELECT seq FROM lines t").
    [[nodiscard]] Rows rows(const std::string& select) const {
        return store.rows(select + " WHERE t.seq BETWEEN $1 AND $2 ORDER BY t.seq", {first, last});
    }
};

// What is known by a record of `table` that must be there.
template <class Map>
[[nodiscard]] auto& found_in(Map& map, std::int64_t record, const char* table) {
    const auto found = map.find(record);
    if (found == map.end())
        damaged("record " + std::to_string(record) + " is missing in " + table);
    return found->second;
}

}  // namespace underlag
