// What the rules of e-invoices and the format of vouchers would refuse, found before anything is
// made (A214, A215).
#pragma once

#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// Each is told once, whatever the number of documents. `agreements`: where the settings stand;
// those that are not among them are told of without a place.
void check_forms(const DocumentRun& run, const std::vector<Agreement>& agreements,
                 Diagnostics& found);

}  // namespace underlag
