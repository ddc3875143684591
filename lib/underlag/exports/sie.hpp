// A run's vouchers for the accounting system: SIE 4I (contract, section 9).
#pragma once

#include <string>

#include "underlag/invoicing/document_run.hpp"

namespace underlag {

struct VoucherFile {
    std::string bytes = {};  // in code page 437
    bool is_whole = true;    // false: letters that the page lacks have been rewritten
};

// A voucher for each document: the receivable against the revenue with the unit's dimensions, a
// credit note the other way round. Series and numbers are the receiver's. The same run gives the
// same bytes. Precondition: check_forms has nothing to say of it.
[[nodiscard]] VoucherFile sie_file(const DocumentRun& run);

}  // namespace underlag
