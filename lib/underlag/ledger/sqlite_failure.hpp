// What SQLite says when it fails, in the ledger's terms: busy, damaged, or a file that failed.
#pragma once

#include <string>

namespace underlag {

struct SqliteFailure {
    int code = 0;          // SQLite's extended result code
    int system_error = 0;  // errno, when the system was the reason
    std::string message;
};

// Throws LedgerError (L403, L404), IoError or std::bad_alloc.
[[noreturn]] void throw_as_ours(const SqliteFailure& failure, const std::string& path);

}  // namespace underlag
