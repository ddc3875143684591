// Goes along the whole chain and finds every record that is not as it was written.
#pragma once

#include "underlag/ledger/verify.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// Adds to `into` its records, its head and the faults of all chained tables, of names and of the
// head.
void check_chain(Store& store, Verification& into);

}  // namespace underlag
