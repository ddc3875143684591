// The records of one run: they lie together, from its own to its run_totals.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>

#include "underlag/ledger/row.hpp"

namespace underlag {

struct RunRecords {
    SQLite::Database& connection;
    std::int64_t first = 0;
    std::int64_t last = 0;

    // In their order, those of the table that `select` calls t ("SELECT seq FROM lines t").
    [[nodiscard]] SQLite::Statement rows(const std::string& select) const {
        SQLite::Statement found{connection, select + " WHERE t.seq BETWEEN ? AND ? ORDER BY t.seq"};
        found.bind(1, first);
        found.bind(2, last);
        return found;
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
