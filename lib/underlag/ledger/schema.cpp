#include "underlag/ledger/schema.hpp"

#include <fmt/format.h>

#include <string>

namespace underlag {
namespace {

void refuse(SQLite::Database& connection, std::string_view action, std::string_view table,
            std::string_view when = "") {
    constexpr std::string_view trigger =
        "DROP TRIGGER IF EXISTS {0}_refuse_{1};"
        "CREATE TRIGGER {0}_refuse_{1} BEFORE {1} ON {0} {2} BEGIN "
        "SELECT RAISE(ABORT, 'the ledger is append-only'); END;";
    connection.exec(fmt::format(trigger, table, action, when));
}

// INSERT OR REPLACE removes a record without asking the trigger of DELETE. Placements (and names)
// come by the million and are not asked: that would cost a fifth of an import.
bool may_be_guarded(std::string_view table) {
    return table != "placement_versions";
}

}  // namespace

std::vector<std::string_view> known_forms() {
    std::vector<std::string_view> forms;
    for (int form = 1; !form_text(fmt::format("{}.sql", form)).empty(); ++form)
        forms.push_back(form_text(fmt::format("{}.sql", form)));
    return forms;
}

void make_tables(SQLite::Database& connection, int from, std::span<const std::string_view> forms) {
    for (const std::string_view form : forms.subspan(static_cast<std::size_t>(from)))
        connection.exec(std::string{form});
    for (const std::string_view table : chained_tables) {
        refuse(connection, "UPDATE", table);
        refuse(connection, "DELETE", table);
        if (may_be_guarded(table))
            refuse(connection, "INSERT", table, "WHEN NEW.seq <= (SELECT seq FROM chain_head)");
    }
    refuse(connection, "UPDATE", "names");
    refuse(connection, "DELETE", "names");
    refuse(connection, "DELETE", "chain_head");
    refuse(connection, "INSERT", "chain_head");
    connection.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                ledger_application_id, forms.size()));
}

}  // namespace underlag
