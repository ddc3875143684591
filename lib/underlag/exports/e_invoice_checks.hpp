// What the rules of e-invoices and the format of vouchers would refuse, found before anything is
// made (A214, A215).
#pragma once

#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/agreement/cost_sharing.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// Each is told once, whatever the number of documents. `agreements`: where the settings stand;
// those that are not among them are told of without a place.
void check_forms(const DocumentRun& run, const std::vector<Agreement>& agreements,
                 Diagnostics& found);

// The same for a run that is to be recorded. What its forms need and a credit note's original was
// issued without is first taken from what the agreement says today: what was issued before there
// were settings can then be credited in these forms too. What the original has stays as it is.
void prepare_forms(DocumentRun& run, const std::vector<Agreement>& agreements, Diagnostics& found);
void prepare_forms(DocumentRun& run, const CostSharing& sharing, Diagnostics& found);

}  // namespace underlag
