#include <doctest/doctest.h>

#include <array>

#include "files/temporary_folder.hpp"
#include "store/test_schema.hpp"
#include "underlag/files/system.hpp"
#include "underlag/store/store.hpp"

namespace underlag {
namespace {

constexpr std::string_view form_1 =
    "CREATE TABLE chain_head (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, checksum BLOB) STRICT;"
    "INSERT INTO chain_head VALUES (1, 0, zeroblob(32));"
    "CREATE TABLE names (id INTEGER PRIMARY KEY, salt BLOB, name TEXT, digest BLOB) STRICT;"
    "CREATE UNIQUE INDEX names_by_name ON names (name);"
    "CREATE TABLE notes (seq INTEGER PRIMARY KEY, text TEXT, checksum BLOB) STRICT;";
constexpr std::array forms{form_1};
constexpr std::array chained{"notes"};

Tables tables() {
    return {.forms = forms, .append_only = chained};
}

void make(Store& store) {
    store.begin(Intent::write);
    store.make(0, tables());
}

void append_note(Store& store, std::int64_t seq, std::string_view text) {
    const RecordValue values[] = {seq, text, RecordValue::blob("c")};
    store.append("notes", values);
}

void append_name(Store& store, std::int64_t id, std::string_view name) {
    const RecordValue values[] = {id, RecordValue::blob("salt"), name, RecordValue::blob("d")};
    store.append("names", values);
}

std::vector<std::string> texts(Store& store, std::string_view sql,
                               std::initializer_list<RecordValue> values = {}) {
    std::vector<std::string> found;
    Rows rows = store.rows(sql, values);
    while (rows.next())
        found.emplace_back(rows.text(0));
    return found;
}

using Found = std::vector<std::string>;

StoreFailure::Kind failure_of(Store& store, std::string_view sql) {
    try {
        (void)store.rows(sql).next();
    } catch (const StoreFailure& failure) {
        return failure.kind();
    }
    FAIL("nothing failed");
    return StoreFailure::Kind::other;
}

}  // namespace

TEST_CASE("a store in memory and one in a file take and give the same") {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "store.db");
    for (const bool in_file : {false, true}) {
        CAPTURE(in_file);
        const std::unique_ptr<Store> store = in_file ? create_store(path) : memory_store();
        CHECK(store->form() == 0);
        make(*store);
        append_note(*store, 1, "one");
        append_note(*store, 2, "");
        CHECK(texts(*store, "SELECT text FROM notes ORDER BY seq") == Found{"one", ""});  // at once
        store->set_head({.seq = 2, .checksum = {}});
        store->commit();
        CHECK(store->form() == 1);
        CHECK(store->check(tables()).empty());
        CHECK(store->user().empty());
        CHECK(store->shown() == (in_file ? path : ":memory:"));
    }
}

TEST_CASE("a value may stand at several places of a question, and needs not outlive it") {
    const std::unique_ptr<Store> store = fresh_store();
    make(*store);
    append_note(*store, 1, "one");
    append_note(*store, 2, "two");
    const auto find = [&](std::string text) {
        return store->rows("SELECT seq, $2 FROM notes WHERE text = $1 OR text = $1 || $2",
                           {text, "x"});
    };
    Rows rows = find("two");
    REQUIRE(rows.next());
    CHECK(rows.number(0) == 2);
    CHECK(rows.text(1) == "x");
    CHECK_FALSE(rows.next());
}

TEST_CASE("a row tells the types, names and number of its columns") {
    const std::unique_ptr<Store> store = fresh_store();
    Rows rows = store->rows("SELECT NULL AS a, 7 AS b, 'å' AS c, $1 AS d",
                            {RecordValue::blob(std::string_view("\0\xff", 2))});
    CHECK(rows.columns() == 4);
    CHECK(rows.name(3) == "d");
    REQUIRE(rows.next());
    using Type = RecordValue::Type;
    CHECK(rows.type(0) == Type::none);
    CHECK(rows.type(1) == Type::number);
    CHECK(rows.type(2) == Type::text);
    CHECK(rows.type(3) == Type::blob);
    CHECK(rows.is_none(0));
    CHECK(rows.text(0).empty());
    CHECK(rows.number(1) == 7);
    CHECK(rows.text(2) == "å");
    CHECK(rows.blob(3) == std::string_view("\0\xff", 2));
}

TEST_CASE("several rows may be gone through at once") {
    const std::unique_ptr<Store> store = fresh_store();
    make(*store);
    for (std::int64_t seq = 1; seq <= 3; ++seq)
        append_note(*store, seq, "n" + std::to_string(seq));
    Rows up = store->rows("SELECT text FROM notes ORDER BY seq");
    Rows down = store->rows("SELECT text FROM notes ORDER BY seq DESC");
    REQUIRE(up.next());
    REQUIRE(down.next());
    REQUIRE(up.next());
    CHECK(up.text(0) == "n2");
    CHECK(down.text(0) == "n3");
}

TEST_CASE("what was not committed is undone") {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "store.db");
    {
        const auto store = create_store(path);
        make(*store);
        store->commit();
        store->begin(Intent::write);
        CHECK(store->has_begun());
        append_note(*store, 1, "one");
    }
    const auto store = open_store(path, Intent::read);
    CHECK_FALSE(store->has_begun());
    CHECK(texts(*store, "SELECT text FROM notes").empty());
}

TEST_CASE("nobody may change a record or a name, but a name may be emptied") {
    const std::unique_ptr<Store> store = memory_store();
    make(*store);
    append_note(*store, 1, "one");
    append_name(*store, 1, "Åsa Ek");
    append_name(*store, 2, "Bo Lind");
    store->set_head({.seq = 1, .checksum = {}});
    using Kind = StoreFailure::Kind;
    CHECK(failure_of(*store, "UPDATE notes SET text = 'two'") == Kind::refused);
    CHECK(failure_of(*store, "DELETE FROM notes") == Kind::refused);
    CHECK(failure_of(*store, "INSERT OR REPLACE INTO notes VALUES (1, 'two', NULL)") ==
          Kind::refused);
    CHECK(failure_of(*store, "UPDATE names SET name = 'x'") == Kind::refused);
    CHECK(failure_of(*store, "UPDATE names SET digest = x'00', salt = NULL, name = NULL") ==
          Kind::refused);
    CHECK(failure_of(*store, "DELETE FROM names") == Kind::refused);
    CHECK(failure_of(*store, "DELETE FROM chain_head") == Kind::refused);
    store->empty_names(std::vector<std::int64_t>{1});
    CHECK(texts(*store, "SELECT coalesce(name, '-') FROM names ORDER BY id") ==
          Found{"-", "Bo Lind"});
    CHECK(texts(*store, "SELECT digest FROM names WHERE id = 1") == Found{"d"});
    store->commit();
}

TEST_CASE("an emptied name leaves no byte in the file, nor does its index") {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "store.db");
    const auto store = create_store(path);
    make(*store);
    append_name(*store, 1, "Hemligt Namn");
    append_name(*store, 2, "Bo Lind");
    store->commit();
    CHECK(bytes_of(path).find("Hemligt Namn") != std::string::npos);
    store->begin(Intent::write);
    store->empty_names(std::vector<std::int64_t>{1});
    store->commit();
    CHECK(bytes_of(path).find("Hemligt Namn") == std::string::npos);
    CHECK(bytes_of(path).find("Bo Lind") != std::string::npos);
    CHECK(texts(*store, "PRAGMA secure_delete") == Found{"1"});
}

TEST_CASE("names that are added to a store without any are found by their index afterwards") {
    const std::unique_ptr<Store> store = memory_store();
    make(*store);
    append_name(*store, 1, "Åsa Ek");
    store->commit();
    CHECK(store->check(tables()).empty());
    store->begin(Intent::write);
    append_name(*store, 2, "Bo Lind");
    CHECK_THROWS_AS(append_name(*store, 3, "Bo Lind"), StoreFailure);
}

TEST_CASE("rows of one table that follow each other are one round trip, however many") {
    const std::unique_ptr<Store> store = fresh_store();
    make(*store);
    const auto asked = [&](std::int64_t first, std::int64_t last) {
        const std::int64_t before = store->round_trips();
        for (std::int64_t seq = first; seq <= last; ++seq)
            append_note(*store, seq, "n");
        (void)store->rows("SELECT 1").next();
        return store->round_trips() - before;
    };
    CHECK(asked(1, 1) == 2);
    CHECK(asked(2, 100) == 2);
    const std::int64_t before = store->round_trips();
    for (std::int64_t seq = 101; seq <= 110; ++seq) {
        append_note(*store, seq, "n");
        (void)store->rows("SELECT 1").next();  // a question a row: what must not be
    }
    CHECK(store->round_trips() - before == 20);
}

TEST_CASE("a table, guard or index that is not as it should be is told of") {
    const std::unique_ptr<Store> store = memory_store();
    make(*store);
    store->commit();
    (void)store->rows("DROP TRIGGER notes_refuse_UPDATE").next();
    (void)store->rows("CREATE TABLE more (id INTEGER)").next();
    const auto faults = store->check(tables());
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].what == StoreFault::What::removed);
    CHECK(faults[0].table == "notes");
    CHECK(faults[0].detail == "notes_refuse_UPDATE");
    CHECK(faults[1].what == StoreFault::What::added);
    CHECK(faults[1].detail == "more");
}

TEST_CASE("a file that is not there or empty is no store") {
    const TemporaryFolder folder;
    CHECK(open_store(name_of(folder / "store.db"), Intent::write) == nullptr);
    put(folder / "store.db", "");
    CHECK(open_store(name_of(folder / "store.db"), Intent::read) == nullptr);
}

TEST_CASE("another program's database is not ours, and a table that is not there unlike ours") {
    const std::unique_ptr<Store> store = memory_store();
    (void)store->rows("CREATE TABLE theirs (id INTEGER)").next();
    try {
        (void)store->form();
        FAIL("it was taken for a ledger");
    } catch (const StoreFailure& failure) {
        CHECK(failure.kind() == StoreFailure::Kind::not_ours);
    }
    CHECK(failure_of(*store, "SELECT 1 FROM ours") == StoreFailure::Kind::unlike);
}

}  // namespace underlag
