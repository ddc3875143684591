// The ledger's placements as a list: they are read and judged like the rows of any other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace underlag {

// Which records of the ledger a row of its list stands for.
struct LedgerRow {
    std::int64_t placement = 0;  // the record of its first version: who it is, whatever changes
    std::int64_t version = 0;    // the record of the version that holds now
    bool has_list_id = false;    // its id came with a list; otherwise it is the ledger's own
};

// The version that holds now of each placement, also of cancelled ones. `text` is a placement list
// with a heading, `;` and CRLF, in UTF-8 without BOM, that read_list takes; `rows` has an entry for
// each of its rows, in their order. Lärosäte is the agreement's id and Verksamhet the unit's id.
struct LedgerList {
    std::string text;
    std::vector<LedgerRow> rows;
};

// The id of a placement whose lists give none: "L-17". Stable, and read back from `ledger export`.
[[nodiscard]] inline std::string own_id(std::int64_t placement) {
    return "L-" + std::to_string(placement);
}

}  // namespace underlag
