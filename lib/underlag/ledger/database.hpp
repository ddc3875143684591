// The ledger's file, open: one connection, with the settings that keep it safe on any disk.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <optional>
#include <string>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

class Database {
   public:
    // Nothing when there is no file or an empty one. A write-protected file may be opened to read.
    [[nodiscard]] static std::unique_ptr<Database> open(const std::string& path,
                                                        Ledger::Access access);
    // Precondition: there is a file, which may be empty.
    Database(const std::string& path, Ledger::Access access);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] SQLite::Database& connection() { return connection_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] bool is_empty_file() const;

    void begin(SQLite::TransactionBehavior behavior) {
        transaction_.emplace(connection_, behavior);
    }
    void commit();

    // What SQLite throws out of `work` is thrown on as LedgerError or IoError.
    template <class Work>
    decltype(auto) guarded(Work work) {
        try {
            return work();
        } catch (const SQLite::Exception& failure) {
            rethrow(failure);
        }
    }

   private:
    [[noreturn]] void rethrow(const SQLite::Exception& failure);

    std::string path_;  // as the user wrote it
    SQLite::Database connection_;
    std::optional<SQLite::Transaction> transaction_;
};

}  // namespace underlag
