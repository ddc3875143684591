#include "underlag/ledger/schema.hpp"

#include <fmt/format.h>

#include <string>

namespace underlag {
namespace {

// Also INSERT OR REPLACE, which removes without asking the trigger of DELETE.
void make_append_only(SQLite::Database& connection, std::string_view table, std::string_view key,
                      std::string_view last_key) {
    constexpr std::string_view trigger =
        "DROP TRIGGER IF EXISTS {0}_refuse_{1};"
        "CREATE TRIGGER {0}_refuse_{1} BEFORE {1} ON {0} {2} BEGIN "
        "SELECT RAISE(ABORT, 'the ledger is append-only'); END;";
    const auto refuse = [&](std::string_view action, std::string_view when) {
        connection.exec(fmt::format(trigger, table, action, when));
    };
    refuse("UPDATE", "");
    refuse("DELETE", "");
    refuse("INSERT", fmt::format("WHEN NEW.{} <= ({})", key, last_key));
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
    for (const std::string_view table : chained_tables)
        make_append_only(connection, table, "seq", "SELECT seq FROM chain_head");
    make_append_only(connection, "names", "id", "SELECT max(id) FROM names");
    connection.exec(
        "DROP TRIGGER IF EXISTS chain_head_refuse_DELETE;"
        "CREATE TRIGGER chain_head_refuse_DELETE BEFORE DELETE ON chain_head BEGIN "
        "SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
        "DROP TRIGGER IF EXISTS chain_head_refuse_INSERT;"
        "CREATE TRIGGER chain_head_refuse_INSERT BEFORE INSERT ON chain_head BEGIN "
        "SELECT RAISE(ABORT, 'the ledger is append-only'); END;");
    connection.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                ledger_application_id, forms.size()));
}

}  // namespace underlag
