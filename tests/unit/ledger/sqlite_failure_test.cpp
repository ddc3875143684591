#include <doctest/doctest.h>
#include <sqlite3.h>

#include <new>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/ledger/sqlite_failure.hpp"

namespace underlag {
namespace {

const Kind* kind_of(int code) {
    try {
        throw_as_ours({code, 0, "said"}, "underlag.db");
    } catch (const LedgerError& error) {
        return &error.kind();
    } catch (const IoError&) {
        return nullptr;
    }
}

LedgerFileError io_error_of(const SqliteFailure& failure) {
    try {
        throw_as_ours(failure, "underlag.db");
    } catch (const LedgerFileError& error) {
        return error;
    }
}

}  // namespace

TEST_CASE("a lock that another run holds is L403") {
    for (const int code : {SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED, SQLITE_PROTOCOL})
        CHECK(kind_of(code) == &ledger_busy);
}

TEST_CASE("damage, and tables that are not ours, are L404") {
    for (const int code : {SQLITE_CORRUPT, SQLITE_CORRUPT_INDEX, SQLITE_NOTADB, SQLITE_ERROR,
                           SQLITE_CONSTRAINT_TRIGGER, SQLITE_MISMATCH, -1})
        CHECK(kind_of(code) == &ledger_damaged);
}

TEST_CASE("a disk that fails is an error of the file, in the system's words") {
    CHECK(io_error_of({SQLITE_FULL, 0, "said"}).reason() == "No space left on device");
    CHECK(io_error_of({SQLITE_IOERR_WRITE, ENOSPC, "said"}).reason() == "No space left on device");
    CHECK(io_error_of({SQLITE_IOERR_FSYNC, EIO, "said"}).reason() == "Input/output error");
    CHECK(io_error_of({SQLITE_CANTOPEN, EACCES, "said"}).reason() == "Permission denied");
    CHECK(io_error_of({SQLITE_IOERR_READ, EIO, "said"}).action() == IoError::Action::read);
    CHECK(io_error_of({SQLITE_READONLY, 0, "said"}).action() == IoError::Action::write);
    CHECK(io_error_of({SQLITE_CANTOPEN, 0, "said"}).path() == "underlag.db");
}

TEST_CASE("what only SQLite says is said in our words, in Swedish and English") {
    const auto reasons = [](int code) {
        const LedgerFileError error = io_error_of({code, 0, "said"});
        return error.swedish_reason() + " / " + error.reason();
    };
    CHECK(reasons(SQLITE_READONLY) == "filen är skrivskyddad / the file is write-protected");
    CHECK(reasons(SQLITE_CANTOPEN) == "filen kan inte öppnas / the file cannot be opened");
    CHECK(reasons(SQLITE_IOERR_LOCK) ==
          "fel vid läsning eller skrivning / reading or writing failed");
    CHECK(reasons(SQLITE_READONLY_DBMOVED) ==
          "filen flyttades eller byttes ut medan den användes / the file was moved or replaced "
          "while it was in use");
    CHECK(reasons(SQLITE_NOLFS) == "”said” / “said”");
    CHECK(reasons(SQLITE_FULL) == " / No space left on device");
}

TEST_CASE("why a ledger is damaged is said in our words, and SQLite's stand in quotes") {
    const auto reasons = [](int code) {
        try {
            throw_as_ours({code, 0, "said"}, "underlag.db");
        } catch (const LedgerError& error) {
            const Argument& reason = error.arguments().at(1);
            return reason.swedish + " / " + reason.english;
        }
    };
    CHECK(reasons(SQLITE_CORRUPT_INDEX) == "filen är förstörd / the file is broken");
    CHECK(reasons(SQLITE_ERROR) ==
          "den är inte som programmet skrev den: ”said” / it is not as "
          "the program wrote it: “said”");
    CHECK(reasons(SQLITE_CONSTRAINT_TRIGGER) ==
          "den tar inte emot det som ska skrivas: ”said” / it does not take what is to be "
          "written: “said”");
    CHECK(reasons(-1) == "den säger emot sig själv: ”said” / it contradicts itself: “said”");
    CHECK(reasons(SQLITE_MISMATCH) == "”said” / “said”");
}

TEST_CASE("a run that was interrupted in a file one may not write is told of as that") {
    CHECK(io_error_of({SQLITE_READONLY_ROLLBACK, 0, "said"}).reason() ==
          "a run was interrupted, and what it began can only be undone by somebody who may write "
          "the file");
}

TEST_CASE("memory that runs out is no fault of the ledger") {
    CHECK_THROWS_AS(throw_as_ours({SQLITE_NOMEM, 0, "said"}, "underlag.db"), std::bad_alloc);
}

}  // namespace underlag
