// The ledger's file as somebody meets it who has another program for SQLite.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>
#include <vector>

#include "underlag/files/system.hpp"

namespace underlag {

inline void run_sql(const std::filesystem::path& path, const std::string& sql) {
    SQLite::Database database{name_of(path), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec("PRAGMA synchronous = OFF");  // no test need wait for the disk
    database.exec(sql);
}

// The first column of each row.
inline std::vector<std::string> query(const std::filesystem::path& path, const std::string& sql) {
    SQLite::Database database{name_of(path)};
    SQLite::Statement statement{database, sql};
    std::vector<std::string> found;
    while (statement.executeStep())
        found.push_back(statement.getColumn(0).getString());
    return found;
}

inline std::string first_of(const std::filesystem::path& path, const std::string& sql) {
    const auto found = query(path, sql);
    return found.empty() ? "" : found.front();
}

}  // namespace underlag
