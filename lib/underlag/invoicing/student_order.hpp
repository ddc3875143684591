// The order of a document's lines: by student in Swedish order, then by first day.
#pragma once

#include <vector>

#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/text/swedish_order.hpp"

namespace underlag {

// Lines that are alike in both keep their order.
void sort_by_student(std::vector<const InvoiceLine*>& lines, const SwedishOrder& order);
void sort_by_student(std::vector<InvoiceLine>& lines, const SwedishOrder& order);

}  // namespace underlag
