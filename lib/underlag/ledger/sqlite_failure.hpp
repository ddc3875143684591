// What SQLite says when it fails, in the ledger's terms: busy, damaged, or a file that failed.
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

struct SqliteFailure {
    int code = 0;          // SQLite's extended result code
    int system_error = 0;  // errno, when the system was the reason
    std::string message;
};

// Why a file that SQLite calls malformed cannot be read.
[[nodiscard]] Argument file_is_broken();

// Throws LedgerError (L403, L404), LedgerFileError or std::bad_alloc.
[[noreturn]] void throw_as_ours(const SqliteFailure& failure, const std::string& path);

}  // namespace underlag
