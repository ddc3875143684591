// The form of the ledger's tables: told by the store, and brought up to date.
#pragma once

#include "underlag/store/store.hpp"

namespace underlag {

// Counted from 1; 0: the store is empty. Throws LedgerError when it is newer than `tables`.
[[nodiscard]] int form_of(Store& store, const Tables& tables);

// Makes the newest of the forms of an older one, in one transaction.
void bring_up_to_date(Store& store, const Tables& tables);

}  // namespace underlag
