// One connection to an SQLite database, with the settings that keep a ledger safe on any disk.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/store/store.hpp"
#include "underlag/store/store_failure.hpp"

namespace underlag {

// What SQLite says when it fails, in a store's terms.
struct SqliteFailure {
    int code = 0;          // SQLite's extended result code
    int system_error = 0;  // errno, when the system was the reason
    std::string message;
};

// Throws StoreFailure or std::bad_alloc.
[[noreturn]] void throw_as_ours(const SqliteFailure& failure);

constexpr std::chrono::seconds usual_patience{10};  // with who writes

class SqliteConnection {
   public:
    // Precondition: there is a file, which may be empty; an empty path: in memory.
    SqliteConnection(const std::string& path, Intent intent,
                     std::chrono::milliseconds patience = usual_patience);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] SQLite::Database& database() { return database_; }
    [[nodiscard]] sqlite3* handle() const { return database_.getHandle(); }
    // It may be that only an interrupted run wrote in it, whose writing was undone by opening it.
    [[nodiscard]] bool is_empty();

    // What SQLite throws out of `work` is thrown on as StoreFailure.
    template <class Work>
    decltype(auto) guarded(Work work) const {
        try {
            return work();
        } catch (const SQLite::Exception& failure) {
            rethrow(failure);
        }
    }
    [[noreturn]] void rethrow(const SQLite::Exception& failure) const;
    [[noreturn]] void fail() const;  // with what the last call said

   private:
    std::string path_;  // as the user wrote it
    SQLite::Database database_;
};

// The size of a file; nothing: there is none.
[[nodiscard]] std::optional<std::uintmax_t> size_of_store(const std::string& path);

// A statement that is read to its end, or run again and again.
class SqliteStatement {
   public:
    SqliteStatement(const SqliteConnection& connection, std::string_view sql);

    [[nodiscard]] sqlite3_stmt* handle() const { return statement_.get(); }
    // `place` is counted from 1. The value must live until the statement has been run, unless it is
    // copied (SQLITE_TRANSIENT).
    void bind(int place, const RecordValue& value, sqlite3_destructor_type kept = SQLITE_STATIC);
    [[nodiscard]] bool step();  // false at the end
    void reset() { (void)sqlite3_reset(statement_.get()); }

   private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { (void)sqlite3_finalize(statement); }
    };
    const SqliteConnection& connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace underlag
