// How a server is reached: with what is safe where the address does not say otherwise.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>

namespace underlag {

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Connection = std::unique_ptr<PGconn, CloseConnection>;

// Throws StoreFailure within ten seconds.
[[nodiscard]] Connection connect(const std::string& address);

}  // namespace underlag
