#include "underlag/store/postgres/postgres_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "underlag/store/postgres/binary_form.hpp"
#include "underlag/store/postgres/postgres_guards.hpp"

namespace underlag {
namespace {

using What = StoreFault::What;

// What SQLite calls otherwise. Texts are compared by their bytes, as SQLite does: any other order
// would be another order in the documents.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> other_words{
    {{"INTEGER", "bigint"},
     {"BLOB", "bytea"},
     {"TEXT", "text COLLATE \"C\""},
     {") STRICT;", ");"},
     {"zeroblob(32)", "decode(repeat('00', 32), 'hex')"}}};

void replace_all(std::string& text, std::string_view old, std::string_view now) {
    for (std::size_t place = text.find(old); place != std::string::npos;
         place = text.find(old, place + now.size()))
        text.replace(place, old.size(), now);
}

// " REFERENCES imports (seq)" is looked up at the commit, since the rows of a table are written in
// one piece; of tables with many rows not at all.
void settle_reference(std::string& line, bool is_unlinked) {
    const auto begin = line.find(" REFERENCES ");
    if (begin == std::string::npos)
        return;
    const auto end = line.find(')', begin) + 1;
    if (is_unlinked)
        line.erase(begin, end - begin);
    else
        line.insert(end, " DEFERRABLE INITIALLY DEFERRED");
}

// A form's SQL in PostgreSQL's words, without its comments.
std::string translated(std::string_view form, const Tables& tables) {
    std::string text;
    bool is_unlinked = false;
    while (!form.empty()) {
        const auto end = std::min(form.find('\n'), form.size());
        std::string line{form.substr(0, end)};
        form.remove_prefix(std::min(end + 1, form.size()));
        if (const auto comment = line.find("--"); comment != std::string::npos)
            line.erase(comment);
        while (line.ends_with(' '))
            line.pop_back();
        if (line.empty())
            continue;
        constexpr std::string_view begins = "CREATE TABLE ";
        if (line.starts_with(begins)) {
            const std::string_view name = std::string_view{line}.substr(
                begins.size(), line.find(' ', begins.size()) - begins.size());
            is_unlinked = std::ranges::find(tables.unlinked, name) != tables.unlinked.end();
        }
        for (const auto& [old, now] : other_words)
            replace_all(line, old, now);
        settle_reference(line, is_unlinked);
        text += line + "\n";
    }
    return text;
}

// Roles are the whole server's. They may be there since before, but not with rights in another
// database: whoever has them there would have them here too.
constexpr std::string_view roles_and_schema = R"(DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_shdepend d JOIN pg_catalog.pg_roles r ON r.oid = d.refobjid
               WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
               AND r.rolname IN ('{0}_officer', '{0}_reader') AND d.dbid <> 0
               AND d.dbid <> (SELECT oid FROM pg_catalog.pg_database
                              WHERE datname = pg_catalog.current_database())) THEN
        RAISE EXCEPTION 'the roles {0}_officer and {0}_reader have rights in another database'
            USING ERRCODE = 'UL003';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '{0}_officer') THEN
        CREATE ROLE {0}_officer NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '{0}_reader') THEN
        CREATE ROLE {0}_reader NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = '{0}') THEN
        CREATE SCHEMA "{0}";
    END IF;
END $$;
SET LOCAL search_path = "{0}";
)";

// Not in the chain: what is being done, not what was.
constexpr std::string_view own_tables =
    "CREATE TABLE ledger_form (form bigint NOT NULL);\n"
    "CREATE TABLE run_claims (\n"
    "    run    bigint      PRIMARY KEY,\n"
    "    holder text        NOT NULL,\n"
    "    folder text        NOT NULL,\n"
    "    since  timestamptz NOT NULL,\n"
    "    session text       NOT NULL\n"
    ");\n";

// The head is changed, and names are emptied, under the guard of their triggers.
std::string granting_sql(const std::string& schema, const Tables& tables) {
    std::string sql = fmt::format(
        "GRANT USAGE ON SCHEMA \"{0}\" TO {0}_officer, {0}_reader;\n"
        "GRANT SELECT ON ALL TABLES IN SCHEMA \"{0}\" TO {0}_officer, {0}_reader;\n"
        "GRANT UPDATE (seq, checksum) ON chain_head TO {0}_officer;\n"
        "GRANT INSERT, UPDATE (salt, name) ON names TO {0}_officer;\n"
        "GRANT INSERT, UPDATE, DELETE ON run_claims TO {0}_officer;\n",
        schema);
    for (const char* table : tables.append_only)
        sql += fmt::format("GRANT INSERT ON {} TO {}_officer;\n", table, schema);
    return sql;
}

std::set<std::string> first_columns(const Answer& answer) {
    std::set<std::string> found;
    for (int row = 0; row < PQntuples(answer.get()); ++row)
        found.insert(PQgetvalue(answer.get(), row, 0));
    return found;
}

void compare(const std::set<std::string>& expected, const std::set<std::string>& found,
             std::vector<StoreFault>& faults) {
    // A guard is "table.name".
    const auto table_of = [](const std::string& name) { return name.substr(0, name.find('.')); };
    for (const std::string& name : expected)
        if (!found.contains(name))
            faults.push_back({What::removed, table_of(name), name});
    for (const std::string& name : found)
        if (!expected.contains(name))
            faults.push_back({What::added, table_of(name), name});
}

void check_names(PostgresConnection& connection, const std::string& schema, const Tables& tables,
                 std::vector<StoreFault>& faults) {
    std::set<std::string> expected{"ledger_form", "run_claims"};
    for (const std::string& table : guarded_tables(tables))
        expected.insert(table);
    compare(expected,
            first_columns(connection.ask(
                {.sql = fmt::format("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON "
                                    "n.oid = c.relnamespace WHERE n.nspname = '{}' AND c.relkind "
                                    "IN ('r', 'p', 'v', 'm', 'f')",
                                    schema)})),
            faults);
}

// Unique ones are guards too: a line is credited once.
void check_indexes(PostgresConnection& connection, const std::string& schema, const Tables& tables,
                   std::vector<StoreFault>& faults) {
    const std::set<std::string> found = first_columns(connection.ask(
        {.sql = fmt::format("SELECT indexname FROM pg_indexes WHERE schemaname = '{}'", schema)}));
    for (std::string_view form : tables.forms)
        for (auto begin = form.find("INDEX "); begin != std::string_view::npos;
             begin = form.find("INDEX ", begin)) {
            begin += 6;
            const std::string name{form.substr(begin, form.find(' ', begin) - begin)};
            const auto table = form.find(" ON ", begin) + 4;
            if (!found.contains(name))
                faults.push_back({What::removed,
                                  std::string{form.substr(table, form.find(' ', table) - table)},
                                  name});
        }
}

void check_guards(PostgresConnection& connection, const std::string& schema, const Tables& tables,
                  std::vector<StoreFault>& faults) {
    std::set<std::string> expected;
    for (const std::string& table : guarded_tables(tables))
        for (const Guard& guard : guards_of(table))
            expected.insert(fmt::format("{}.{}", table, guard.name));
    compare(expected,
            first_columns(connection.ask(
                {.sql = fmt::format(
                     "SELECT c.relname || '.' || t.tgname FROM pg_trigger t JOIN pg_class c ON "
                     "c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
                     "WHERE n.nspname = '{}' AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')",
                     schema)})),
            faults);
    const Answer found = connection.ask(
        {.sql = fmt::format("SELECT p.proname, p.prosrc FROM pg_proc p JOIN pg_namespace n ON "
                            "n.oid = p.pronamespace WHERE n.nspname = '{}'",
                            schema)});
    std::map<std::string, std::string> bodies;
    for (int row = 0; row < PQntuples(found.get()); ++row)
        bodies.emplace(PQgetvalue(found.get(), row, 0), PQgetvalue(found.get(), row, 1));
    for (const GuardFunction& function : guard_functions()) {
        const auto body = bodies.find(std::string{function.name});
        if (body == bodies.end())
            faults.push_back({What::removed, "", std::string{function.name}});
        else if (body->second != function.body)
            faults.push_back({What::altered, "", std::string{function.name}});
    }
}

}  // namespace

int form_of(PostgresConnection& connection, const std::string& schema) {
    const Answer there = connection.ask(
        {.sql = fmt::format("SELECT to_regclass('\"{0}\".ledger_form') IS NOT NULL, EXISTS (SELECT "
                            "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                            "WHERE n.nspname = '{0}')",
                            schema)});
    const auto yes = [&](int column) { return *PQgetvalue(there.get(), 0, column) != '\0'; };
    if (!yes(0)) {
        if (yes(1))
            throw StoreFailure{StoreFailure::Kind::not_ours, "the schema holds other tables"};
        return 0;
    }
    const Answer form =
        connection.ask({.sql = fmt::format("SELECT max(form) FROM \"{}\".ledger_form", schema)});
    if (PQgetisnull(form.get(), 0, 0) != 0)
        throw StoreFailure{StoreFailure::Kind::not_ours, "its form is not told"};
    return integer_of<int>(
        std::string_view{PQgetvalue(form.get(), 0, 0), sizeof(std::int64_t)}.substr(4));
}

std::string making_sql(const std::string& schema, int from, const Tables& tables) {
    std::string sql =
        from == 0
            ? fmt::format(fmt::runtime(roles_and_schema), schema) + std::string{own_tables}
            : fmt::format("SET LOCAL search_path = \"{}\";\nDELETE FROM ledger_form;\n", schema);
    for (const std::string_view form : tables.forms.subspan(static_cast<std::size_t>(from)))
        sql += translated(form, tables);
    return sql + guarding_sql(tables) + granting_sql(schema, tables) +
           fmt::format("INSERT INTO ledger_form VALUES ({});\n", tables.forms.size());
}

std::vector<StoreFault> check_tables(PostgresConnection& connection, const std::string& schema,
                                     const Tables& tables) {
    std::vector<StoreFault> faults;
    check_names(connection, schema, tables, faults);
    check_indexes(connection, schema, tables, faults);
    check_guards(connection, schema, tables, faults);
    return faults;
}

}  // namespace underlag
