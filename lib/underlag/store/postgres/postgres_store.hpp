// A ledger's records in a schema of a PostgreSQL server.
#pragma once

#include <memory>
#include <string>

#include "underlag/store/store.hpp"

namespace underlag {

// Whether the program was built with them.
[[nodiscard]] bool can_use_servers();
// Whether libpq understands it.
[[nodiscard]] bool is_connection(const std::string& address);

// Nothing when there is no such schema, or it has no tables of ours.
[[nodiscard]] std::unique_ptr<Store> open_on_server(const StoreAddress& address, Intent intent);
// Ready for `make`, which makes the schema and its roles too.
[[nodiscard]] std::unique_ptr<Store> create_on_server(const StoreAddress& address);

}  // namespace underlag
