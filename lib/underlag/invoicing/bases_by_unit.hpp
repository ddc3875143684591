// Lines that are due, put on an invoice base for each agreement and unit (contract, section 7).
#pragma once

#include <vector>

#include "underlag/invoicing/due_lines.hpp"

namespace underlag {

// By agreement and unit id; without numbers and files. `lines` in the order that alike ones keep.
[[nodiscard]] std::vector<InvoiceBase> bases_by_unit(std::vector<const DueLine*> lines,
                                                     const std::vector<Agreement>& agreements,
                                                     Date issue_date);

}  // namespace underlag
