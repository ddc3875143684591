// What a store on a PostgreSQL server promises beyond all others. Run by
// tests/postgres/with_server.sh.
#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <cstdlib>

#include "store/test_schema.hpp"

namespace underlag {
namespace {

using Kind = StoreFailure::Kind;

constexpr std::string_view form_1 =
    "CREATE TABLE chain_head (\n"
    "    id       INTEGER PRIMARY KEY CHECK (id = 1),  -- the only one\n"
    "    seq      INTEGER NOT NULL,\n"
    "    checksum BLOB    NOT NULL\n"
    ") STRICT;\n"
    "INSERT INTO chain_head VALUES (1, 0, zeroblob(32));\n"
    "CREATE TABLE names (\n"
    "    id     INTEGER PRIMARY KEY,\n"
    "    salt   BLOB,\n"
    "    name   TEXT,\n"
    "    digest BLOB NOT NULL\n"
    ") STRICT;\n"
    "CREATE UNIQUE INDEX names_by_name ON names (name);\n"
    "CREATE TABLE removed_names (\n"
    "    seq      INTEGER PRIMARY KEY,\n"
    "    name     INTEGER NOT NULL REFERENCES names (id),\n"
    "    checksum BLOB NOT NULL\n"
    ") STRICT;\n"
    "CREATE TABLE notes (\n"
    "    seq      INTEGER PRIMARY KEY,\n"
    "    text     TEXT,\n"
    "    checksum BLOB NOT NULL\n"
    ") STRICT;\n"
    "CREATE TABLE remarks (\n"
    "    seq      INTEGER PRIMARY KEY,\n"
    "    note     INTEGER NOT NULL REFERENCES notes (seq),\n"
    "    checksum BLOB NOT NULL\n"
    ") STRICT;\n";
constexpr std::array forms{form_1};
constexpr std::array chained{"removed_names", "notes", "remarks"};

Tables tables() {
    return {.forms = forms, .append_only = chained};
}

void append(Store& store, const char* table, std::int64_t seq, const RecordValue& value) {
    static const std::string checksum(32, '\0');  // that of a head without one
    const RecordValue values[] = {seq, value, RecordValue::blob(checksum)};
    store.append(table, values);
}

std::int64_t number(Store& store, std::string_view sql) {
    Rows rows = store.rows(sql);
    REQUIRE(rows.next());
    return rows.number(0);
}

// A ledger's schema with one note.
struct Schema {
    Schema() {
        const auto store = create_store(on_test_server(name));
        store->begin(Intent::write);
        store->make(0, tables());
        append(*store, "notes", 1, "one");
        store->set_head({.seq = 1, .checksum = {}});
        store->commit();
    }
    [[nodiscard]] std::unique_ptr<Store> open(const std::string& further = "") const {
        return open_store(on_test_server(name, further), Intent::write);
    }
    // Nothing: it does not fail. As the server's superuser, or in a role.
    [[nodiscard]] std::optional<Kind> failure(std::string_view sql,
                                              const std::string& role = "") const {
        const auto store = open();
        try {
            store->begin(Intent::write);
            if (!role.empty())
                (void)store->rows("SET LOCAL ROLE " + name + "_" + role);
            for (std::string_view rest = sql; !rest.empty();) {  // one statement after another
                const auto end = std::min(rest.find(";\n"), rest.size());
                (void)store->rows(rest.substr(0, end)).next();
                rest.remove_prefix(std::min(end + 2, rest.size()));
            }
            store->commit();
        } catch (const StoreFailure& failed) {
            return failed.kind();
        }
        return std::nullopt;
    }
    void run(std::string_view sql) const { (void)open()->rows(sql); }

    std::string name = new_schema();
};

std::optional<Kind> failure_to_open(const StoreAddress& address) {
    try {
        (void)open_store(address, Intent::read);
    } catch (const StoreFailure& failed) {
        return failed.kind();
    }
    return std::nullopt;
}

}  // namespace

TEST_SUITE_BEGIN("server" * doctest::skip(!has_test_server()));

TEST_CASE("a schema without tables is no store, one with others' tables none of ours") {
    const std::string name = new_schema();
    CHECK(open_store(on_test_server(name), Intent::read) == nullptr);
    const Schema other;
    other.run("CREATE SCHEMA " + name);
    CHECK(open_store(on_test_server(name), Intent::read) == nullptr);
    other.run("CREATE TABLE " + name + ".theirs (id bigint)");
    CHECK(failure_to_open(on_test_server(name)) == Kind::not_ours);
}

TEST_CASE("what was made is whole, with its guards, and of the form that it was made in") {
    const Schema schema;
    const auto store = schema.open();
    CHECK(store->form() == 1);
    CHECK(store->check(tables()).empty());
    CHECK(store->user() == "tester");
    CHECK(store->is_shared());
    CHECK(store->shown() == on_test_server(schema.name).shown());
}

TEST_CASE("what was not committed is undone") {
    const Schema schema;
    {
        const auto store = schema.open();
        store->begin(Intent::write);
        append(*store, "notes", 2, "two");
        CHECK(number(*store, "SELECT count(*) FROM notes") == 2);
    }
    CHECK(number(*schema.open(), "SELECT count(*) FROM notes") == 1);
}

TEST_CASE("rows of many trips come in their order, and sums are whole numbers") {
    const Schema schema;
    const auto store = schema.open();
    store->begin(Intent::write);
    for (std::int64_t seq = 2; seq <= 12'345; ++seq)
        append(*store, "notes", seq, std::to_string(seq));
    Rows rows = store->rows("SELECT seq FROM notes ORDER BY seq");
    std::int64_t last = 0;
    while (rows.next())
        CHECK(rows.number(0) == ++last);
    CHECK(last == 12'345);
    CHECK(number(*store, "SELECT sum(seq) FROM notes") == 76'205'685);
    CHECK(number(*store, "SELECT sum(seq) * 1000000 FROM notes") == 76'205'685'000'000);
    CHECK(number(*store, "SELECT -sum(seq) FROM notes WHERE seq < 10000") == -49'995'000);
    CHECK(number(*store, "SELECT 0 * sum(seq) FROM notes") == 0);
    CHECK(number(*store, "SELECT seq = 1 FROM notes WHERE seq = 1") == 1);
    CHECK(number(*store, "SELECT -7::bigint") == -7);
}

TEST_CASE("texts are ordered by their bytes, as everywhere else") {
    const Schema schema;
    const auto store = schema.open();
    store->begin(Intent::write);
    append(*store, "notes", 2, "Östra");
    append(*store, "notes", 3, "Zebra");
    append(*store, "notes", 4, "ansvar");
    Rows rows = store->rows("SELECT text FROM notes WHERE seq > 1 ORDER BY text");
    for (const char* text : {"Zebra", "ansvar", "Östra"}) {
        REQUIRE(rows.next());
        CHECK(rows.text(0) == text);
    }
}

TEST_CASE("rows may be appended before those that they refer to, but not without them") {
    const Schema schema;
    const auto store = schema.open();
    store->begin(Intent::write);
    append(*store, "remarks", 3, 2);
    append(*store, "notes", 2, "two");
    store->commit();
    store->begin(Intent::write);
    append(*store, "remarks", 4, 7);
    CHECK_THROWS_AS(store->commit(), StoreFailure);
    CHECK(number(*schema.open(), "SELECT count(*) FROM remarks") == 1);
}

TEST_CASE("not even the owner changes or removes what is recorded") {
    const Schema schema;
    schema.run("INSERT INTO names VALUES (1, 'salt', 'Bo Lind', 'd')");
    for (const char* sql :
         {"UPDATE notes SET text = 'two'", "DELETE FROM notes", "TRUNCATE notes CASCADE",
          "UPDATE names SET name = 'x'", "DELETE FROM names", "TRUNCATE names CASCADE",
          "UPDATE chain_head SET seq = 0", "DELETE FROM chain_head", "TRUNCATE chain_head",
          "INSERT INTO chain_head VALUES (1, 9, '')"}) {
        CAPTURE(std::string{sql});
        CHECK(schema.failure(sql) == Kind::refused);
    }
    CHECK(schema.failure("UPDATE chain_head SET checksum = 'x'") == Kind::refused);
}

TEST_CASE("who may write appends and moves the head on, and nothing else") {
    const Schema schema;
    for (const char* sql :
         {"INSERT INTO notes VALUES (2, 'two', 'c');\nUPDATE chain_head SET seq = 2, checksum = "
          "'c'",
          "INSERT INTO names VALUES (1, 'salt', 'Bo Lind', 'd')",
          "UPDATE names SET salt = NULL, name = NULL WHERE id = 1;\n"
          "INSERT INTO removed_names VALUES (3, 1, 'r')",
          "INSERT INTO run_claims VALUES (7, 'a', 'b', now(), '')", "DELETE FROM run_claims"}) {
        CAPTURE(std::string{sql});
        CHECK_FALSE(schema.failure(sql, "officer").has_value());
    }
    // The head is a record's, and a record tells of each name that is taken out.
    for (const char* sql : {"UPDATE chain_head SET checksum = 'x'", "UPDATE chain_head SET seq = 9",
                            "UPDATE chain_head SET seq = 3, checksum = 'x'"})
        CHECK(schema.failure(sql, "officer") == Kind::refused);
    schema.run("INSERT INTO names VALUES (2, 'salt', 'Bo Lind', 'd')");
    CHECK(schema.failure("UPDATE names SET name = 'Åsa Ek' WHERE id = 2", "officer") ==
          Kind::refused);
    CHECK(schema.failure("UPDATE names SET salt = NULL, name = NULL WHERE id = 2", "officer") ==
          Kind::refused);
    CHECK(schema.failure("UPDATE chain_head SET seq = 1", "officer") == Kind::refused);
    for (const char* sql :
         {"UPDATE notes SET text = 'x'", "DELETE FROM notes", "TRUNCATE notes",
          "UPDATE names SET digest = ''", "DELETE FROM names", "UPDATE chain_head SET id = 1",
          "INSERT INTO chain_head VALUES (2, 1, '')", "DELETE FROM chain_head",
          "INSERT INTO ledger_form VALUES (9)", "UPDATE ledger_form SET form = 9",
          "ALTER TABLE notes DISABLE TRIGGER ALL", "ALTER TABLE notes ADD more bigint",
          "DROP TABLE notes", "DROP TRIGGER refuse ON notes", "CREATE TABLE more (id bigint)",
          "SET LOCAL session_replication_role = replica",
          "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
          "'BEGIN RETURN NULL; END'"}) {
        CAPTURE(std::string{sql});
        CHECK(schema.failure(sql, "officer") == Kind::no_rights);
    }
}

TEST_CASE("who may read does not write, not even to wait for the head") {
    const Schema schema;
    CHECK_FALSE(schema.failure("SELECT seq FROM notes", "reader").has_value());
    for (const char* sql :
         {"INSERT INTO notes VALUES (2, 'two', '')", "SELECT seq FROM chain_head FOR UPDATE",
          "INSERT INTO run_claims VALUES (7, 'a', 'b', now(), '')"})
        CHECK(schema.failure(sql, "reader") == Kind::no_rights);
    schema.run("CREATE ROLE " + schema.name + "_anna LOGIN IN ROLE " + schema.name + "_reader");
    const auto store = schema.open("&user=" + schema.name + "_anna");
    CHECK(number(*store, "SELECT count(*) FROM notes") == 1);
    CHECK_THROWS_WITH_AS(store->begin(Intent::write), "permission denied for table chain_head",
                         StoreFailure);
    store->begin(Intent::read);
    CHECK(number(*store, "SELECT count(*) FROM notes") == 1);
}

TEST_CASE("who comes second waits, is told for whom, and gives up after a time") {
    const Schema schema;
    const auto first = schema.open();
    first->begin(Intent::write);
    StoreAddress address = on_test_server(schema.name);
    address.patience = std::chrono::seconds{0};
    bool is_told = false;
    address.tell_of_waiting = [&](const Holder&) { is_told = true; };
    try {
        open_store(address, Intent::write)->begin(Intent::write);
        FAIL("nobody waited");
    } catch (const StoreFailure& failed) {
        CHECK(failed.kind() == Kind::busy);
        CHECK(failed.holder().user == "tester");
        CHECK(failed.holder().since.ends_with(" UTC"));
    }
    CHECK_FALSE(is_told);
    address.local_time = [](std::time_t) {
        std::tm local{};
        local.tm_hour = 14;
        local.tm_min = 3;
        return local;
    };
    address.patience = std::chrono::seconds{30};
    address.tell_of_waiting = [&](const Holder& holder) {
        CHECK(holder.user == "tester");
        CHECK(holder.since == "14:03");
        is_told = true;
        append(*first, "notes", 2, "two");
        first->commit();
    };
    const auto second = open_store(address, Intent::write);
    second->begin(Intent::write);
    CHECK(is_told);
    CHECK(number(*second, "SELECT count(*) FROM notes") == 2);  // what was committed meanwhile
}

TEST_CASE("what is read is of one moment") {
    const Schema schema;
    const auto reader = schema.open();
    reader->begin(Intent::read);
    const auto writer = schema.open();
    writer->begin(Intent::write);
    append(*writer, "notes", 2, "two");
    writer->commit();
    CHECK(number(*reader, "SELECT count(*) FROM notes") == 1);
    reader->commit();
    CHECK(number(*reader, "SELECT count(*) FROM notes") == 2);
}

TEST_CASE("a question that fails does not end the reading") {
    const Schema schema;
    const auto store = schema.open();
    store->begin(Intent::read);
    Rows notes = store->rows("SELECT seq FROM notes");
    CHECK_THROWS_AS((void)store->rows("SELECT seq FROM nowhere"), StoreFailure);
    CHECK(notes.next());
    CHECK(number(*store, "SELECT count(*) FROM notes") == 1);
}

TEST_CASE("a connection that breaks before the commit leaves nothing, and says so") {
    const Schema schema;
    const auto store = schema.open();
    const auto kill = [&] {
        const std::int64_t process = number(*store, "SELECT pg_backend_pid()");
        schema.run("SELECT pg_terminate_backend(" + std::to_string(process) + ")");
    };
    store->begin(Intent::write);
    append(*store, "notes", 2, "two");
    kill();
    const auto failure = [&](auto work) {
        try {
            work();
        } catch (const StoreFailure& failed) {
            return failed.kind();
        }
        return Kind::other;
    };
    CHECK(failure([&] { (void)store->rows("SELECT 1"); }) == Kind::lost);
    const auto other = schema.open();
    other->begin(Intent::write);
    append(*other, "notes", 2, "two");
    (void)other->rows("SELECT 1");  // written, and not committed
    const std::int64_t process = number(*other, "SELECT pg_backend_pid()");
    schema.run("SELECT pg_terminate_backend(" + std::to_string(process) + ")");
    // The server is asked: it is not there, so that all may be done again.
    CHECK(failure([&] { other->commit(); }) == Kind::again);
    CHECK(number(*schema.open(), "SELECT count(*) FROM notes") == 1);
    other->begin(Intent::write);
    append(*other, "notes", 2, "two");
    other->commit();
    CHECK(number(*schema.open(), "SELECT count(*) FROM notes") == 2);
}

TEST_CASE("a run is claimed by who writes its files, until they are written") {
    const Schema schema;
    schema.run("CREATE ROLE " + schema.name + "_bo LOGIN IN ROLE " + schema.name + "_officer");
    const auto bo = schema.open("&user=" + schema.name + "_bo");
    bo->begin(Intent::write);
    bo->claim(7, "/srv/bo/out");
    bo->commit();
    const auto ours = schema.open();
    ours->begin(Intent::write);
    ours->claim(9, "/srv/out");
    ours->commit();
    auto claims = ours->claims();
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].run == 7);
    CHECK(claims[0].holder == schema.name + "_bo");
    CHECK(claims[0].folder == "/srv/bo/out");
    CHECK(claims[0].since.ends_with(" UTC"));
    CHECK_FALSE(claims[0].is_ours);
    CHECK_FALSE(claims[0].is_stale);
    CHECK(claims[1].is_ours);
    CHECK_FALSE(claims[1].is_at_work);  // it is this very connection
    (void)ours->rows("UPDATE run_claims SET since = since - interval '61 minutes'");
    CHECK(ours->claims()[0].is_stale);
    ours->release(9);
    CHECK(ours->claims().size() == 1);
}

TEST_CASE("a claim of ours is at work as long as the connection that made it is there") {
    const Schema schema;
    auto first = schema.open();
    first->begin(Intent::write);
    first->claim(7, "/srv/out");
    first->commit();
    const auto second = schema.open();
    CHECK(second->claims()[0].is_at_work);
    second->begin(Intent::write);
    second->claim(7, "/srv/annan");  // taken over
    second->commit();
    CHECK(first->claims()[0].is_at_work);
    CHECK(first->claims()[0].folder == "/srv/annan");
    const std::int64_t process = number(*second, "SELECT pg_backend_pid()");
    schema.run("SELECT pg_terminate_backend(" + std::to_string(process) + ", 5000)");
    CHECK(first->claims()[0].is_ours);
    CHECK_FALSE(first->claims()[0].is_at_work);
}

TEST_CASE("a claim is given back as it was, unless somebody else has it now") {
    const Schema schema;
    const auto first = schema.open(), second = schema.open(), third = schema.open();
    const auto claim = [](Store& store, const char* folder) {
        store.begin(Intent::write);
        store.claim(7, folder);
        store.commit();
    };
    const auto give_back = [](Store& store, const std::optional<RunClaim>& before) {
        store.begin(Intent::write);
        store.give_back(7, before);
        store.commit();
    };
    claim(*first, "/srv/out");
    (void)first->rows("UPDATE run_claims SET since = since - interval '2 hours', holder = 'bo'");
    const RunClaim before = second->claims()[0];
    claim(*second, "/srv/annan");
    CHECK(third->claims()[0].is_ours);
    give_back(*second, before);
    const RunClaim after = third->claims()[0];
    CHECK(after.holder == "bo");
    CHECK(after.folder == "/srv/out");
    CHECK(after.exactly_since == before.exactly_since);
    CHECK(after.session == before.session);
    CHECK(after.is_stale);
    claim(*second, "/srv/annan");
    claim(*third, "/srv/tredje");
    give_back(*second, before);
    CHECK(first->claims()[0].folder == "/srv/tredje");
    give_back(*third, std::nullopt);
    CHECK(first->claims().empty());
}

TEST_CASE("a statement that the server stops is not told as somebody else's lock") {
    const Schema schema;
    const auto failure_of = [&](std::string_view before, std::string_view sql) {
        const auto store = schema.open();
        store->begin(Intent::write);
        (void)store->rows(before);
        try {
            (void)store->rows(sql);
        } catch (const StoreFailure& failed) {
            return failed.kind();
        }
        return Kind::other;
    };
    CHECK(failure_of("SET LOCAL statement_timeout = 50", "SELECT pg_sleep(5)::text") ==
          Kind::cancelled);
    const auto other = schema.open();
    other->begin(Intent::write);
    StoreAddress address = on_test_server(schema.name);
    address.patience = std::chrono::seconds{0};
    try {
        open_store(address, Intent::write)->begin(Intent::write);
    } catch (const StoreFailure& failed) {
        CHECK(failed.kind() == Kind::busy);
    }
}

TEST_CASE("the officer of one ledger can neither read nor write another") {
    const Schema ours, theirs;
    ours.run("CREATE ROLE " + ours.name + "_anna LOGIN IN ROLE " + ours.name + "_officer");
    const StoreAddress address = on_test_server(theirs.name, "&user=" + ours.name + "_anna");
    CHECK(failure_to_open(address) == Kind::no_rights);
    const auto anna = ours.open("&user=" + ours.name + "_anna");
    for (const char* sql :
         {"SELECT seq FROM {}.notes", "SELECT form FROM {}.ledger_form",
          "INSERT INTO {}.notes VALUES (2, 'two', 'c')", "UPDATE {}.chain_head SET seq = 9",
          "SELECT holder FROM {}.run_claims", "CREATE TABLE {}.more (id bigint)"}) {
        std::string text = sql;
        text.replace(text.find("{}"), 2, theirs.name);
        CAPTURE(text);
        anna->begin(Intent::write);
        try {
            (void)anna->rows(text).next();
            FAIL("it may");
        } catch (const StoreFailure& failed) {
            CHECK(failed.kind() == Kind::no_rights);
        }
    }
    anna->begin(Intent::write);
    CHECK(number(*anna, "SELECT count(*) FROM notes") == 1);
}

TEST_CASE("a ledger whose roles have rights in another database is not made") {
    const Schema schema;
    const std::string database = schema.name + "_db";
    // As `rows` asks it: not within a transaction.
    REQUIRE(std::system((std::string{std::getenv("TEST_SERVER_BIN")} + "/createdb -h " +
                         std::getenv("TEST_SERVER_FOLDER") + " -p " +
                         std::getenv("TEST_SERVER_PORT") + " -U tester " + database)
                            .c_str()) == 0);
    const auto elsewhere = create_store(on_test_server(schema.name, "&dbname=" + database));
    elsewhere->begin(Intent::write);
    try {
        elsewhere->make(0, tables());
        FAIL("it was made");
    } catch (const StoreFailure& failed) {
        CHECK(failed.kind() == Kind::roles_taken);
    }
    // Roles that were made for it, and roles of a ledger that is gone, are used.
    const std::string other = new_schema();
    schema.run("CREATE ROLE " + other + "_officer");
    const auto made = create_store(on_test_server(other, "&dbname=" + database));
    made->begin(Intent::write);
    made->make(0, tables());
    made->commit();
    CHECK(made->check(tables()).empty());
}

TEST_CASE("a guard or a table that is not as it should be is told of") {
    const Schema schema;
    schema.run("ALTER TABLE notes DISABLE TRIGGER refuse");
    schema.run("CREATE TABLE more (id bigint)");
    schema.run(
        "CREATE OR REPLACE FUNCTION head_grows() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RETURN NEW; END'");
    const auto faults = schema.open()->check(tables());
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].what == StoreFault::What::added);
    CHECK(faults[0].detail == "more");
    CHECK(faults[1].what == StoreFault::What::removed);
    CHECK(faults[1].table == "notes");
    CHECK(faults[1].detail == "notes.refuse");
    CHECK(faults[2].what == StoreFault::What::altered);
    CHECK(faults[2].detail == "head_grows");
}

TEST_CASE("why a server cannot be used is told apart") {
    const Schema schema;
    CHECK(failure_to_open(on_test_server(schema.name, "&dbname=ingen")) == Kind::no_database);
    CHECK(failure_to_open(on_test_server(schema.name, "&user=ingen")) == Kind::not_let_in);
    CHECK(failure_to_open(StoreAddress::parse("postgresql://127.0.0.1:1/vfu").value()) ==
          Kind::unreachable);
    CHECK(failure_to_open(StoreAddress::parse("postgresql://ingen.invalid/vfu").value()) ==
          Kind::unreachable);
    schema.run("CREATE ROLE " + schema.name + "_eva LOGIN");
    CHECK(failure_to_open(on_test_server(schema.name, "&user=" + schema.name + "_eva")) ==
          Kind::no_rights);
}

TEST_SUITE_END();

}  // namespace underlag
