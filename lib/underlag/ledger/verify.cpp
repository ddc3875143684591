#include "underlag/ledger/verify.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "underlag/ledger/chain_check.hpp"
#include "underlag/ledger/document_checks.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/schema.hpp"
#include "underlag/ledger/state.hpp"

namespace underlag {
namespace {

using What = LedgerFault::What;

void check_file(SQLite::Database& connection, Verification& into) {
    SQLite::Statement found{connection, "PRAGMA integrity_check"};
    while (found.executeStep())
        if (text_at(found, 0) != "ok")
            into.faults.push_back({What::unreadable, "", 0, std::string{text_at(found, 0)}});
}

// Tables, indexes and triggers by name: the table they belong to, and their text.
using Objects = std::map<std::string, std::pair<std::string, std::string>>;

Objects objects_of(SQLite::Database& connection) {
    SQLite::Statement found{connection,
                            "SELECT name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                            "WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"};
    Objects objects;
    while (found.executeStep())
        objects.emplace(text_at(found, 0), std::pair{text_at(found, 1), text_at(found, 2)});
    return objects;
}

// Without its triggers the ledger is not append-only.
void check_tables(SQLite::Database& connection, Verification& into) {
    SQLite::Database fresh{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    const auto forms = known_forms();
    const int form = connection.execAndGet("PRAGMA user_version").getInt();
    make_tables(fresh, 0, std::span{forms}.first(static_cast<std::size_t>(form)));
    const Objects expected = objects_of(fresh), found = objects_of(connection);
    for (const auto& [name, object] : expected)
        if (!found.contains(name))
            into.faults.push_back({What::removed, object.first, 0, name});
        else if (found.at(name) != object)
            into.faults.push_back({What::altered, object.first, 0, name});
    for (const auto& [name, object] : found)
        if (!expected.contains(name))
            into.faults.push_back({What::added, object.first, 0, name});
}

}  // namespace

Verification verify(const Ledger& ledger) {
    return ledger.state().guarded([&] {
        SQLite::Database& connection = ledger.state().connection();
        // All is read of one moment, unless the caller has seen to that.
        std::optional<SQLite::Transaction> one_moment;
        if (sqlite3_get_autocommit(connection.getHandle()) != 0)
            one_moment.emplace(connection);
        Verification verification;
        for (const auto check : {check_file, check_tables, check_chain, check_documents}) {
            try {
                check(connection, verification);
            } catch (const SQLite::Exception& failure) {
                verification.faults.push_back({What::unreadable, "", 0, failure.what()});
            }
        }
        std::ranges::stable_sort(verification.faults, {}, &LedgerFault::record);
        return verification;
    });
}

}  // namespace underlag
