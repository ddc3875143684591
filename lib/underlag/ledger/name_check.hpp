// Compares names with the digests that the chain holds, and finds those that no record has.
#pragma once

#include <set>
#include <vector>

#include "underlag/ledger/record_scan.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {

class NameCheck {
   public:
    // Adds the names that are not what their digests were made from.
    NameCheck(Store& store, Verification& into);

    // Takes note of the names that a record has. False when one is missing.
    bool take(const std::vector<TableScan::Reference>& names);

    // Adds the names that no record had.
    void finish();

   private:
    Verification& into_;
    std::vector<std::int64_t> ids_;
    std::vector<bool> is_used_;  // of each of `ids_`
    std::set<std::int64_t> missing_;
};

}  // namespace underlag
