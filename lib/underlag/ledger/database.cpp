#include "underlag/ledger/database.hpp"

#include <sqlite3.h>

#include <filesystem>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/group_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/ledger/sqlite_failure.hpp"

namespace underlag {
namespace {

constexpr int milliseconds_to_wait = 10'000;

// Nothing when there is none.
std::optional<std::uintmax_t> size_of(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return std::nullopt;
    if (status.type() == std::filesystem::file_type::directory)
        throw LedgerFileError(IoError::Action::read, path, EISDIR);
    const std::uintmax_t size = error ? 0 : std::filesystem::file_size(path, error);
    if (error)
        throw LedgerFileError(IoError::Action::read, path, error.value());
    return size;
}

// SQLite else counts every piece of memory that it takes, under a lock. A
// wish: whoever has used SQLite before in the same program has decided it.
void leave_memory_uncounted() {
    static const int answer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)answer;
}

SQLite::Database connected(const std::string& path) {
    leave_memory_uncounted();
    if (const int error = reading_error(path); error != 0)
        throw LedgerFileError(IoError::Action::read, path, error);
    try {
        // To read, too: what an interrupted run began must then be undone. SQLite itself opens a
        // write-protected file to read. The whole path, so that ":memory:" is a file like any.
        return {std::filesystem::absolute(path).string(),
                SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, milliseconds_to_wait};
    } catch (const SQLite::Exception& failure) {
        throw_as_ours({failure.getExtendedErrorCode(), 0, failure.what()}, path);
    }
}

// DELETE and FULL because ledgers lie on network shares, where WAL does not work, and because a
// document that was sent must have been recorded. Nothing is sorted in files of the system's
// temporary folder: there are names in it.
constexpr const char* settings =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -32000;";

}  // namespace

std::unique_ptr<Database> Database::open(const std::string& path, Ledger::Access access) {
    if (size_of(path).value_or(0) == 0)
        return nullptr;
    return std::make_unique<Database>(path, access);
}

Database::Database(const std::string& path, Ledger::Access access)
    : path_(path), connection_(connected(path)) {
    try {
        connection_.exec(settings);
        connection_.exec(access == Ledger::Access::write ? "PRAGMA journal_mode = DELETE"
                                                         : "PRAGMA query_only = ON");
        // The first thing that reads the file.
        (void)connection_.execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception& failure) {
        if (failure.getErrorCode() == SQLITE_NOTADB)
            throw LedgerError(not_a_ledger, {{"path", path}});
        if (failure.getErrorCode() == SQLITE_CORRUPT)
            throw LedgerError(ledger_unreadable, {{"path", path}, file_is_broken()});
        rethrow(failure);
    }
}

bool Database::is_empty_file() const {
    return size_of(path_).value_or(0) == 0;
}

void Database::commit() {
    transaction_.value().commit();
    transaction_.reset();
}

void Database::rethrow(const SQLite::Exception& failure) {
    throw_as_ours({failure.getExtendedErrorCode(), sqlite3_system_errno(connection_.getHandle()),
                   failure.what()},
                  path_);
}

}  // namespace underlag
