// What an import changes in kronor, for its report.
#pragma once

#include "cli/checked_lists.hpp"
#include "underlag/invoicing/registration.hpp"
#include "underlag/reports/import_report.hpp"

namespace underlag {

// The tallies of a registration; what the report says besides is left as it is. `registration` must
// be of `checked`.
void add_tallies(const CheckedLists& checked, const Registration& registration, Term first_term,
                 ImportSummary& summary);

// The changes that are shown one by one. The arguments must outlive the result.
[[nodiscard]] EachImportChange each_change(const CheckedLists& checked,
                                           const Registration& registration, Term first_term);

}  // namespace underlag
