// A ledger's tables in a schema: made, guarded, given to roles, and compared with what they should
// be.
#pragma once

#include <string>
#include <vector>

#include "underlag/store/postgres/postgres_connection.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// See Store::form.
[[nodiscard]] int form_of(PostgresConnection& connection, const std::string& schema);
// From form `from` to the newest, within a transaction.
[[nodiscard]] std::string making_sql(const std::string& schema, int from, const Tables& tables);
// See Store::check.
[[nodiscard]] std::vector<StoreFault> check_tables(PostgresConnection& connection,
                                                   const std::string& schema, const Tables& tables);

}  // namespace underlag
