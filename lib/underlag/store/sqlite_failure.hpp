// What SQLite says when it fails, in a store's terms.
#pragma once

#include <string>

#include "underlag/store/store_failure.hpp"

namespace underlag {

struct SqliteFailure {
    int code = 0;          // SQLite's extended result code
    int system_error = 0;  // errno, when the system was the reason
    std::string message;
};

// Throws StoreFailure or std::bad_alloc.
[[noreturn]] void throw_as_ours(const SqliteFailure& failure);

}  // namespace underlag
