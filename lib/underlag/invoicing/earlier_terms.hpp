// Lines of terms before the run's own that are invoiced late (I302).
#pragma once

#include <span>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/due_minus_invoiced.hpp"

namespace underlag {

// Adds I302, a finding for each earlier term. A line in the stead of a credited one was invoiced
// before, and is not told of: its credit note is.
void note_earlier_terms(std::span<const DueLine> due, const Difference& difference, Term term,
                        Diagnostics& found);

}  // namespace underlag
