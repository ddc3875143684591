// A ledger's tables in an SQLite file: made, upgraded, and compared with what they should be.
#pragma once

#include "underlag/store/sqlite_connection.hpp"

namespace underlag {

// See Store::form, Store::make and Store::check.
[[nodiscard]] int form_of(SqliteConnection& connection);
void make_tables(SqliteConnection& connection, int from, const Tables& tables);
[[nodiscard]] std::vector<StoreFault> check_tables(SqliteConnection& connection,
                                                   const Tables& tables);

}  // namespace underlag
