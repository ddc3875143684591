// Looks whether numbers run without gaps, sums are right, and nothing is credited beyond itself.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "underlag/ledger/verify.hpp"

namespace underlag {

void check_documents(SQLite::Database& connection, Verification& into);

}  // namespace underlag
