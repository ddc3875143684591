// Looks through the whole ledger for anything altered, removed, added, reordered, or summed
// wrongly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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
        no_such_head,    // the head that was kept elsewhere is in no record
    } what = What::altered;
    std::string table;
    std::int64_t record = 0;  // 0: of no single record
    std::string detail;       // the number of a document, or what the store said; may be empty
};

// A head of the chain that was kept elsewhere, looked for among the records of today.
struct ExpectedHead {
    std::string checksum = {};                          // in hex
    std::optional<std::int64_t> record = std::nullopt;  // nothing: none has it
    std::int64_t records_since = 0;
};

struct Verification {
    std::size_t records = 0;
    std::string chain_head = {};
    std::vector<LedgerFault> faults = {};                 // by record
    std::optional<ExpectedHead> expected = std::nullopt;  // when asked for
};

// `expected_head`: a checksum in hex that was once the chain's last, of the whole ledger or of an
// issued document. Without it nobody can tell records that were cut off the end, or a chain that
// was written anew from some record on, from one that nobody touched.
[[nodiscard]] Verification verify(const Ledger& ledger,
                                  const std::optional<std::string>& expected_head = std::nullopt);

}  // namespace underlag
