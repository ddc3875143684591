// What has changed since it was invoiced without touching money: a name, contact or giro (L402).
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/due_minus_invoiced.hpp"

namespace underlag {

// A note for each unit, and each placement's student, whose invoiced lines still agree but print
// something that would be printed otherwise today. Protected students are named by their placement.
void note_changed_facts(std::span<const DueLine> due, const std::vector<Agreement>& agreements,
                        std::span<const InvoicedLine> invoiced, const Difference& difference,
                        Diagnostics& found);

}  // namespace underlag
