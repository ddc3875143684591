// Stands in for the files beside this folder in a build without PostgreSQL. No address of a server
// gets here: StoreAddress::parse refuses it.
#include "underlag/store/postgres/postgres_store.hpp"

namespace underlag {

bool can_use_servers() {
    return false;
}

bool is_connection(const std::string&) {
    return false;
}

std::unique_ptr<Store> open_on_server(const StoreAddress&, Intent) {
    return nullptr;
}

std::unique_ptr<Store> create_on_server(const StoreAddress& address) {
    throw StoreFailure{StoreFailure::Kind::cannot_open, address.shown()};
}

std::string creating_sql(const StoreAddress&, const Tables&) {
    return {};
}

}  // namespace underlag
