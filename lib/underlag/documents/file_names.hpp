// Where a document is written, below the folder of --out (contract, section 7).
#pragma once

#include <string>

#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// "HT2016/KI/hemsjukvard-aso.xlsx", with a number "HT2016/KI/hemsjukvard-aso-2016-0001.xlsx", of a
// credit note "HT2016/KI/hemsjukvard-aso-2016-0001-kredit.xlsx".
[[nodiscard]] std::string invoice_file(const InvoiceRun& run, const InvoiceBase& base);

// "HT2016/sammanstallning.xlsx"; of a recorded run with its first number,
// "HT2016/sammanstallning-2016-0001.xlsx".
[[nodiscard]] std::string summary_file(const InvoiceRun& run);

}  // namespace underlag
