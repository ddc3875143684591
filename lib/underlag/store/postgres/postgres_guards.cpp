#include "underlag/store/postgres/postgres_guards.hpp"

#include <fmt/format.h>

#include <array>

namespace underlag {
namespace {

constexpr std::array functions{
    GuardFunction{"refuse",
                  "BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'UL001'; END"},
    GuardFunction{
        "head_grows",
        "BEGIN IF NEW.id <> OLD.id OR NEW.seq < OLD.seq OR "
        "(NEW.seq = OLD.seq AND NEW.checksum <> OLD.checksum) THEN RAISE EXCEPTION "
        "'the ledger is append-only: its head cannot go back' USING ERRCODE = 'UL002'; END "
        "IF; RETURN NEW; END"},
    // All that empty_names does, and nothing else.
    GuardFunction{
        "name_is_emptied",
        "BEGIN IF NEW.id <> OLD.id OR NEW.digest <> OLD.digest OR NEW.salt IS NOT NULL OR "
        "NEW.name IS NOT NULL THEN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE "
        "= 'UL001'; END IF; RETURN NEW; END"},
    // The new head is that of a record, and a name that was emptied is told of by one: asked at the
    // commit, when they are all there. Records are what has a checksum.
    GuardFunction{
        "head_is_recorded",
        "DECLARE records record; is_there boolean; BEGIN FOR records IN SELECT c.relname FROM "
        "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON "
        "a.attrelid = c.oid AND a.attname = 'checksum' WHERE n.nspname = TG_TABLE_SCHEMA AND "
        "c.relkind = 'r' AND c.relname <> 'chain_head' LOOP EXECUTE format('SELECT EXISTS "
        "(SELECT FROM %I.%I WHERE seq = $1 AND checksum = $2)', TG_TABLE_SCHEMA, "
        "records.relname) INTO is_there USING NEW.seq, NEW.checksum; IF is_there THEN RETURN "
        "NULL; END IF; END LOOP; RAISE EXCEPTION 'the head is of no record' USING ERRCODE = "
        "'UL002'; END"},
    GuardFunction{
        "removal_is_recorded",
        "DECLARE is_there boolean; BEGIN EXECUTE format('SELECT EXISTS (SELECT FROM "
        "%I.removed_names WHERE name = $1)', TG_TABLE_SCHEMA) INTO is_there USING NEW.id; IF "
        "NOT is_there THEN RAISE EXCEPTION 'no record tells of the removed name' USING "
        "ERRCODE = 'UL001'; END IF; RETURN NULL; END"},
};

constexpr std::array guards_of_records{
    Guard{"refuse", "BEFORE UPDATE OR DELETE OR TRUNCATE ON {} FOR EACH STATEMENT", "refuse"}};
constexpr std::array guards_of_head{
    Guard{"refuse", "BEFORE INSERT OR DELETE OR TRUNCATE ON {} FOR EACH STATEMENT", "refuse"},
    Guard{"grows", "BEFORE UPDATE ON {} FOR EACH ROW", "head_grows"},
    Guard{"recorded", "AFTER UPDATE ON {} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW",
          "head_is_recorded", true}};
constexpr std::array guards_of_names{
    Guard{"refuse", "BEFORE DELETE OR TRUNCATE ON {} FOR EACH STATEMENT", "refuse"},
    Guard{"emptied", "BEFORE UPDATE ON {} FOR EACH ROW", "name_is_emptied"},
    Guard{"recorded", "AFTER UPDATE ON {} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW",
          "removal_is_recorded", true}};

}  // namespace

std::span<const GuardFunction> guard_functions() {
    return functions;
}

std::span<const Guard> guards_of(std::string_view table) {
    if (table == "chain_head")
        return guards_of_head;
    if (table == "names")
        return guards_of_names;
    return guards_of_records;
}

std::vector<std::string> guarded_tables(const Tables& tables) {
    std::vector<std::string> names{"chain_head", "names"};
    names.insert(names.end(), tables.append_only.begin(), tables.append_only.end());
    return names;
}

std::string guarding_sql(const Tables& tables) {
    std::string sql;
    for (const GuardFunction& function : functions)
        sql += fmt::format(
            "CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql "
            "SET search_path = pg_catalog AS $${}$$;\n",
            function.name, function.body);
    for (const std::string& table : guarded_tables(tables))
        for (const Guard& guard : guards_of(table))
            sql += fmt::format(
                "DROP TRIGGER IF EXISTS {0} ON {1};\n"
                "CREATE {2}TRIGGER {0} {3} EXECUTE FUNCTION {4}();\n",
                guard.name, table, guard.waits_for_commit ? "CONSTRAINT " : "",
                fmt::format(fmt::runtime(guard.when), table), guard.function);
    return sql;
}

}  // namespace underlag
