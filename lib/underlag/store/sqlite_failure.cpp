#include "underlag/store/sqlite_failure.hpp"

#include <sqlite3.h>

#include <new>

namespace underlag {
namespace {

using Kind = StoreFailure::Kind;

constexpr int primary_code = 0xFF;

bool is_about_reading(int code) {
    return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ||
           code == SQLITE_IOERR_FSTAT || code == SQLITE_IOERR_ACCESS;
}

Kind kind_of(int code) {
    switch (code) {
        case SQLITE_READONLY_ROLLBACK:
        case SQLITE_READONLY_RECOVERY:
            return Kind::interrupted;
        case SQLITE_READONLY_DBMOVED:
            return Kind::moved;
        default:
            break;
    }
    switch (code & primary_code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return Kind::busy;
        case SQLITE_FULL:
            return Kind::no_room;
        case SQLITE_READONLY:
            return Kind::write_protected;
        case SQLITE_CANTOPEN:
            return Kind::cannot_open;
        case SQLITE_IOERR:
            return Kind::failed;
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_NOLFS:
            return Kind::not_allowed;
        case SQLITE_CORRUPT:
            return Kind::broken;
        case SQLITE_ERROR:  // also a table or column that is missing
            return Kind::unlike;
        case SQLITE_CONSTRAINT:
            return Kind::refused;
        default:
            return Kind::other;
    }
}

}  // namespace

void throw_as_ours(const SqliteFailure& failure) {
    if ((failure.code & primary_code) == SQLITE_NOMEM)
        throw std::bad_alloc();
    throw StoreFailure{kind_of(failure.code), failure.message, is_about_reading(failure.code),
                       failure.system_error};
}

}  // namespace underlag
