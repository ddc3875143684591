#include "underlag/ledger/sqlite_failure.hpp"

#include <sqlite3.h>

#include <new>
#include <system_error>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {
namespace {

std::string reason_of(const SqliteFailure& failure) {
    switch (failure.code) {
        case SQLITE_READONLY_ROLLBACK:
        case SQLITE_READONLY_RECOVERY:
            return "a run was interrupted, and what it began can only be undone by somebody who "
                   "may write the file";
        case SQLITE_FULL:
            return std::generic_category().message(ENOSPC);
        default:
            return failure.system_error == 0
                       ? failure.message
                       : std::generic_category().message(failure.system_error);
    }
}

bool is_about_reading(int code) {
    return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ||
           code == SQLITE_IOERR_FSTAT || code == SQLITE_IOERR_ACCESS;
}

}  // namespace

void throw_as_ours(const SqliteFailure& failure, const std::string& path) {
    constexpr int primary_code = 0xFF;
    switch (failure.code & primary_code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            throw LedgerError(ledger_busy, {{"path", path}});
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_NOLFS:
            throw IoError(
                is_about_reading(failure.code) ? IoError::Action::read : IoError::Action::write,
                path, reason_of(failure));
        default:  // also a table or column that is missing, or a rule of the tables that is broken
            throw LedgerError(ledger_damaged, {{"path", path}, {"reason", failure.message}});
    }
}

}  // namespace underlag
