#include "underlag/store/sqlite_connection.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <new>

namespace underlag {
namespace {

using Kind = StoreFailure::Kind;

StoreFailure failure_of(int code, int system_error = 0) {
    try {
        throw_as_ours({code, system_error, "said"});
    } catch (const StoreFailure& failure) {
        return failure;
    }
}

}  // namespace

TEST_CASE("a lock that another run holds is busy") {
    for (const int code : {SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED, SQLITE_PROTOCOL})
        CHECK(failure_of(code).kind() == Kind::busy);
}

TEST_CASE("damage is told from tables that are not ours, and both from what they refuse") {
    CHECK(failure_of(SQLITE_CORRUPT_INDEX).kind() == Kind::broken);
    CHECK(failure_of(SQLITE_ERROR).kind() == Kind::unlike);
    CHECK(failure_of(SQLITE_CONSTRAINT_TRIGGER).kind() == Kind::refused);
    CHECK(failure_of(SQLITE_MISMATCH).kind() == Kind::other);
    CHECK(failure_of(SQLITE_NOTADB).kind() == Kind::other);
}

TEST_CASE("a disk that fails says why") {
    CHECK(failure_of(SQLITE_FULL).kind() == Kind::no_room);
    CHECK(failure_of(SQLITE_READONLY).kind() == Kind::write_protected);
    CHECK(failure_of(SQLITE_READONLY_ROLLBACK).kind() == Kind::interrupted);
    CHECK(failure_of(SQLITE_READONLY_RECOVERY).kind() == Kind::interrupted);
    CHECK(failure_of(SQLITE_READONLY_DBMOVED).kind() == Kind::moved);
    CHECK(failure_of(SQLITE_CANTOPEN).kind() == Kind::cannot_open);
    CHECK(failure_of(SQLITE_IOERR_LOCK).kind() == Kind::failed);
    CHECK(failure_of(SQLITE_NOLFS).kind() == Kind::not_allowed);
    CHECK(failure_of(SQLITE_IOERR_FSYNC, EIO).system_error() == EIO);
    CHECK(failure_of(SQLITE_IOERR_READ).while_reading());
    CHECK_FALSE(failure_of(SQLITE_IOERR_WRITE).while_reading());
    CHECK(std::string{failure_of(SQLITE_IOERR).what()} == "said");
}

TEST_CASE("memory that runs out is no fault of the store") {
    CHECK_THROWS_AS(throw_as_ours({SQLITE_NOMEM, 0, "said"}), std::bad_alloc);
}

}  // namespace underlag
