// Looks through the whole ledger for anything altered, removed, added, reordered, or summed
// wrongly.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct LedgerFault {
    enum class What {
        unreadable,      // the store's own check found damage
        altered,         // the record does not have the checksum it was given
        removed,         // a record is missing
        added,           // a record that was never written by the program
        reordered,       // a record stands where another was
        altered_name,    // a name is not the one its digest was made from
        gap_in_numbers,  // a document's number is missing
        wrong_sum,       // a document's total or days are not its lines'
        over_credited,   // a credit note is over what it credits
    } what = What::altered;
    std::string table;
    std::int64_t record = 0;  // 0: of no single record
    std::string detail;       // the number of a document, or what the store said; may be empty
};

struct Verification {
    std::size_t records = 0;
    std::string chain_head;
    std::vector<LedgerFault> faults;  // by record
};

[[nodiscard]] Verification verify(const Ledger& ledger);

}  // namespace underlag
