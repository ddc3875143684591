// What `import` tells of the ledger it meets: documents that carry the name of a student who is
// protected now, and lists that it has met before.
#pragma once

#include "underlag/operations/import.hpp"

namespace underlag {

// I305, for each placement that becomes protected and was issued with the name; the plan then knows
// which they are.
void note_names_issued(const Ledger& ledger, ImportPlan& plan);

// L401, for each list whose bytes were imported before: nothing is new, or it takes back what later
// lists have changed.
void note_known_lists(const Ledger& ledger, ImportPlan& plan);

}  // namespace underlag
