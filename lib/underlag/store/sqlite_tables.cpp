#include "underlag/store/sqlite_tables.hpp"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "underlag/files/group_file.hpp"

namespace underlag {
namespace {

using What = StoreFault::What;

// Says that the file is a ledger.
constexpr int ledger_application_id = 0x75566C32;
// Of those whose tables were changed under one form, before the first release.
constexpr std::array trial_application_ids{0x75564655, 0x75566C31};

std::string make_backup_file(const std::string& ledger, int form) {
    std::string path = fmt::format("{}.form-{}.bak", ledger, form);
    for (int copy = 2; !make_group_file(path); ++copy)
        path = fmt::format("{}.form-{}.{}.bak", ledger, form, copy);
    return path;
}

// Read by a connection of its own: SQLite copies nothing out of a transaction that may write.
void copy_beside(const std::string& ledger, int form) {
    SqliteConnection copy{make_backup_file(ledger, form), Intent::write};
    SqliteConnection source{ledger, Intent::read};
    copy.guarded([&] {
        SQLite::Backup backup{copy.database(), source.database()};
        if (backup.executeStep() != SQLITE_DONE)
            throw StoreFailure{StoreFailure::Kind::busy, "the ledger could not be copied"};
    });
}

void refuse(SQLite::Database& database, std::string_view action, std::string_view table,
            std::string_view when = "") {
    constexpr std::string_view trigger =
        "DROP TRIGGER IF EXISTS {0}_refuse_{1};"
        "CREATE TRIGGER {0}_refuse_{1} BEFORE {1} ON {0} {2} BEGIN "
        "SELECT RAISE(ABORT, 'the ledger is append-only'); END;";
    database.exec(fmt::format(trigger, table, action, when));
}

// All that empty_names does, and nothing else.
constexpr std::string_view when_name_is_not_emptied =
    "WHEN NEW.id <> OLD.id OR NEW.digest <> OLD.digest OR NEW.salt IS NOT NULL "
    "OR NEW.name IS NOT NULL";

void guard(SQLite::Database& database, const Tables& tables) {
    // INSERT OR REPLACE removes a record without asking the trigger of DELETE. Large tables (and
    // names) are not asked: that would cost a fifth of an import.
    const auto is_large = [&](std::string_view table) {
        return std::ranges::find(tables.large, table) != tables.large.end();
    };
    for (const std::string_view table : tables.append_only) {
        refuse(database, "UPDATE", table);
        refuse(database, "DELETE", table);
        if (!is_large(table))
            refuse(database, "INSERT", table, "WHEN NEW.seq <= (SELECT seq FROM chain_head)");
    }
    refuse(database, "UPDATE", "names", when_name_is_not_emptied);
    refuse(database, "DELETE", "names");
    refuse(database, "DELETE", "chain_head");
    refuse(database, "INSERT", "chain_head");
}

// Tables, indexes and triggers by name: the table they belong to, and their text.
using Objects = std::map<std::string, std::pair<std::string, std::string>>;

Objects objects_of(SQLite::Database& database) {
    SQLite::Statement found{database,
                            "SELECT name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                            "WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"};
    Objects objects;
    while (found.executeStep())
        objects.emplace(found.getColumn(0).getString(),
                        std::pair{found.getColumn(1).getString(), found.getColumn(2).getString()});
    return objects;
}

void check_file(SQLite::Database& database, std::vector<StoreFault>& faults) {
    SQLite::Statement found{database, "PRAGMA integrity_check"};
    while (found.executeStep())
        if (const std::string said = found.getColumn(0).getString(); said != "ok")
            faults.push_back({What::unreadable, "", said});
}

// Without its triggers the ledger is not append-only.
void compare_tables(SQLite::Database& database, const Tables& tables,
                    std::vector<StoreFault>& faults) {
    SqliteConnection fresh{"", Intent::write};
    Tables of_form = tables;
    of_form.forms = tables.forms.first(
        static_cast<std::size_t>(database.execAndGet("PRAGMA user_version").getInt()));
    make_tables(fresh, 0, of_form);
    const Objects expected = objects_of(fresh.database()), found = objects_of(database);
    for (const auto& [name, object] : expected)
        if (!found.contains(name))
            faults.push_back({What::removed, object.first, name});
        else if (found.at(name) != object)
            faults.push_back({What::altered, object.first, name});
    for (const auto& [name, object] : found)
        if (!expected.contains(name))
            faults.push_back({What::added, object.first, name});
}

}  // namespace

int form_of(SqliteConnection& connection) {
    if (connection.is_empty())
        return 0;
    const auto number = [&](const char* pragma) {
        return connection.database().execAndGet(pragma).getInt();
    };
    const int form = number("PRAGMA user_version");
    const int mark = number("PRAGMA application_id");
    if (std::ranges::find(trial_application_ids, mark) != trial_application_ids.end())
        throw StoreFailure{StoreFailure::Kind::of_a_trial, "it bears the mark of a trial version"};
    if (mark != ledger_application_id || form < 1)
        throw StoreFailure{StoreFailure::Kind::not_ours, "it bears another program's mark"};
    return form;
}

void make_tables(SqliteConnection& connection, int from, const Tables& tables) {
    if (from > 0)
        copy_beside(connection.path(), from);
    for (const std::string_view form : tables.forms.subspan(static_cast<std::size_t>(from)))
        connection.database().exec(std::string{form});
    guard(connection.database(), tables);
    connection.database().exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                           ledger_application_id, tables.forms.size()));
}

std::vector<StoreFault> check_tables(SqliteConnection& connection, const Tables& tables) {
    std::vector<StoreFault> faults;
    for (const auto check : {+[](SQLite::Database&database, const Tables&,
                                 std::vector<StoreFault>&into) { check_file(database, into); },
                             compare_tables}) {
        try {
            check(connection.database(), tables, faults);
        } catch (const SQLite::Exception& failure) {
            faults.push_back({What::unreadable, "", failure.what()});
        }
    }
    return faults;
}

}  // namespace underlag
