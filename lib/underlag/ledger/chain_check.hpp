// Goes along the whole chain and finds every record that is not as it was written.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "underlag/ledger/verify.hpp"

namespace underlag {

// Adds to `into` its records, its head and the faults of all chained tables, of names and of the
// head.
void check_chain(SQLite::Database& connection, Verification& into);

}  // namespace underlag
