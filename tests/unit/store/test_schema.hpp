// A schema of its own on the server that tests/postgres/with_server.sh has started; it is gone with
// the server.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "underlag/store/store.hpp"

namespace underlag {

[[nodiscard]] inline bool has_test_server() {
    return std::getenv("UNDERLAG_TEST_SERVER") != nullptr;
}

[[nodiscard]] inline StoreAddress on_test_server(const std::string& schema,
                                                 const std::string& further = "") {
    return StoreAddress::parse(std::getenv("UNDERLAG_TEST_SERVER") + ("&schema=" + schema) +
                               further)
        .value();
}

[[nodiscard]] inline std::string new_schema() {
    static int count = 0;
    return "t" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

// In memory, or on the server where there is one: what is promised of every store is tried on both.
[[nodiscard]] inline std::unique_ptr<Store> fresh_store() {
    return has_test_server() ? create_store(on_test_server(new_schema())) : memory_store();
}

}  // namespace underlag
