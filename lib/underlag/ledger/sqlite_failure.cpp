#include "underlag/ledger/sqlite_failure.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <new>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {
namespace {

constexpr int primary_code = 0xFF;

bool is_about_reading(int code) {
    return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ||
           code == SQLITE_IOERR_FSTAT || code == SQLITE_IOERR_ACCESS;
}

// SQLite's own words are English, and stand in quotes where there are none of ours.
Argument quoted(const std::string& swedish, const std::string& english, const std::string& said) {
    const auto joined = [](const std::string& ours) { return ours.empty() ? "" : ours + ": "; };
    return {"reason", joined(swedish) + "”" + said + "”", joined(english) + "“" + said + "”"};
}

Argument reason_of_file(const SqliteFailure& failure) {
    switch (failure.code) {
        case SQLITE_READONLY_ROLLBACK:
        case SQLITE_READONLY_RECOVERY:
            return {"reason",
                    "en körning avbröts, och det den började på kan bara göras ogjort av någon som "
                    "får skriva i filen",
                    "a run was interrupted, and what it began can only be undone by somebody who "
                    "may write the file"};
        case SQLITE_READONLY_DBMOVED:
            return {"reason", "filen flyttades eller byttes ut medan den användes",
                    "the file was moved or replaced while it was in use"};
        default:
            break;
    }
    switch (failure.code & primary_code) {
        case SQLITE_READONLY:
            return {"reason", "filen är skrivskyddad", "the file is write-protected"};
        case SQLITE_CANTOPEN:
            return {"reason", "filen kan inte öppnas", "the file cannot be opened"};
        case SQLITE_IOERR:
            return {"reason", "fel vid läsning eller skrivning", "reading or writing failed"};
        default:
            return quoted("", "", failure.message);
    }
}

[[noreturn]] void throw_of_file(const SqliteFailure& failure, const std::string& path) {
    const auto action =
        is_about_reading(failure.code) ? IoError::Action::read : IoError::Action::write;
    const bool was_interrupted =
        failure.code == SQLITE_READONLY_ROLLBACK || failure.code == SQLITE_READONLY_RECOVERY;
    if ((failure.code & primary_code) == SQLITE_FULL)
        throw LedgerFileError(action, path, ENOSPC);
    if (failure.system_error != 0 && !was_interrupted)
        throw LedgerFileError(action, path, failure.system_error);
    throw LedgerFileError(action, path, reason_of_file(failure));
}

Argument reason_of_damage(const SqliteFailure& failure) {
    switch (failure.code & primary_code) {
        case SQLITE_CORRUPT:
            return file_is_broken();
        case SQLITE_ERROR:
            return quoted("den är inte som programmet skrev den",
                          "it is not as the program wrote it", failure.message);
        case SQLITE_CONSTRAINT:
            return quoted("den tar inte emot det som ska skrivas",
                          "it does not take what is to be written", failure.message);
        default:
            return failure.code < 0 ? quoted("den säger emot sig själv", "it contradicts itself",
                                             failure.message)
                                    : quoted("", "", failure.message);
    }
}

}  // namespace

Argument file_is_broken() {
    return {"reason", "filen är förstörd", "the file is broken"};
}

void throw_as_ours(const SqliteFailure& failure, const std::string& path) {
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
            throw_of_file(failure, path);
        default:  // also a table or column that is missing, or a rule of the tables that is broken
            throw LedgerError(ledger_damaged, {{"path", path}, reason_of_damage(failure)});
    }
}

}  // namespace underlag
