#include "underlag/store/sqlite_connection.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <filesystem>
#include <new>
#include <optional>

#include "underlag/files/group_file.hpp"
#include "underlag/files/system.hpp"

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

namespace {

using Kind = StoreFailure::Kind;

[[noreturn]] void fail_to_read(int system_error) {
    throw StoreFailure{Kind::failed, "the file cannot be read", true, system_error};
}

// SQLite else counts every piece of memory that it takes, under a lock. A
// wish: whoever has used SQLite before in the same program has decided it.
void leave_memory_uncounted() {
    static const int answer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)answer;
}

SQLite::Database connected(const std::string& path, std::chrono::milliseconds patience) {
    leave_memory_uncounted();
    const int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;
    try {
        if (path.empty())
            return {":memory:", flags | SQLite::OPEN_CREATE};
        if (const int error = reading_error(path); error != 0)
            fail_to_read(error);
        // To read, too: what an interrupted run began must then be undone. SQLite itself opens a
        // write-protected file to read. The whole path, so that ":memory:" is a file like any.
        return {name_of(std::filesystem::absolute(path_of(path))), flags,
                static_cast<int>(patience.count())};
    } catch (const SQLite::Exception& failure) {
        throw_as_ours({failure.getExtendedErrorCode(), 0, failure.what()});
    }
}

// DELETE and FULL because ledgers lie on network shares, where WAL does not work, and because a
// document that was sent must have been recorded. Nothing is sorted in files of the system's
// temporary folder: there are names in it. What is removed is overwritten: a name that was taken
// out of the ledger must not stay in a page that is free.
constexpr const char* settings =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA cache_size = -32000;";

void set_up(SQLite::Database& database, Intent intent) {
    database.exec(settings);
    if (sqlite3_compileoption_used("SECURE_DELETE") == 0 ||
        database.execAndGet("PRAGMA secure_delete").getInt() != 1)
        throw StoreFailure{Kind::failed, "SQLite does not overwrite what is removed"};
    database.exec(intent == Intent::write ? "PRAGMA journal_mode = DELETE"
                                          : "PRAGMA query_only = ON");
    // The first thing that reads the file.
    (void)database.execAndGet("SELECT count(*) FROM sqlite_schema");
}

}  // namespace

std::optional<std::uintmax_t> size_of_store(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path_of(path), error);
    if (status.type() == std::filesystem::file_type::not_found)
        return std::nullopt;
    if (status.type() == std::filesystem::file_type::directory)
        fail_to_read(EISDIR);
    const std::uintmax_t size = error ? 0 : std::filesystem::file_size(path_of(path), error);
    if (error)
        fail_to_read(error_number_of(error));
    return size;
}

SqliteConnection::SqliteConnection(const std::string& path, Intent intent,
                                   std::chrono::milliseconds patience)
    : path_(path), database_(connected(path, patience)) {
    try {
        set_up(database_, intent);
    } catch (const SQLite::Exception& failure) {
        if (failure.getErrorCode() == SQLITE_NOTADB)
            throw StoreFailure{Kind::not_ours, failure.what()};
        if (failure.getErrorCode() == SQLITE_CORRUPT)
            throw StoreFailure{Kind::unreadable, failure.what()};
        rethrow(failure);
    }
}

bool SqliteConnection::is_empty() {
    if (!path_.empty())
        return size_of_store(path_).value_or(0) == 0;
    return database_.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

void SqliteConnection::rethrow(const SQLite::Exception& failure) const {
    throw_as_ours({failure.getExtendedErrorCode(), error_number_of(sqlite3_system_errno(handle())),
                   failure.what()});
}

void SqliteConnection::fail() const {
    throw_as_ours({sqlite3_extended_errcode(handle()),
                   error_number_of(sqlite3_system_errno(handle())), sqlite3_errmsg(handle())});
}

SqliteStatement::SqliteStatement(const SqliteConnection& connection, std::string_view sql)
    : connection_(connection) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                           &statement, nullptr) != SQLITE_OK)
        connection.fail();
    statement_.reset(statement);
}

void SqliteStatement::bind(int place, const RecordValue& value, sqlite3_destructor_type kept) {
    sqlite3_stmt* statement = statement_.get();
    // No pointer at all would be NULL.
    const char* text = value.text().empty() ? "" : value.text().data();
    const auto size = static_cast<sqlite3_uint64>(value.text().size());
    const auto bound = [&] {
        switch (value.type()) {
            case RecordValue::Type::none:
                return sqlite3_bind_null(statement, place);
            case RecordValue::Type::number:
            case RecordValue::Type::name:
                return sqlite3_bind_int64(statement, place, value.number());
            case RecordValue::Type::text:
                return sqlite3_bind_text64(statement, place, text, size, kept, SQLITE_UTF8);
            case RecordValue::Type::blob:
                return sqlite3_bind_blob64(statement, place, text, size, kept);
        }
        return SQLITE_MISUSE;
    }();
    if (bound != SQLITE_OK)
        connection_.fail();
}

bool SqliteStatement::step() {
    const int answer = sqlite3_step(statement_.get());
    if (answer == SQLITE_ROW || answer == SQLITE_DONE)
        return answer == SQLITE_ROW;
    try {
        connection_.fail();
    } catch (...) {
        reset();  // so that it can be run again
        throw;
    }
}

}  // namespace underlag
