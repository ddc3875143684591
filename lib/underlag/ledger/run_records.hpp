// The records of one run: they lie together, from its own to its run_totals.
#pragma once

#include <cstdint>
#include <string>

#include "underlag/ledger/row.hpp"

namespace underlag {

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
