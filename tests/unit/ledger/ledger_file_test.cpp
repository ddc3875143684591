#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

#include "files/temporary_folder.hpp"
#include "ledger/raw_sql.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {
namespace {

void make_ledger(const std::filesystem::path& path) {
    Ledger::create(name_of(path)).commit();
}

// The Kind that opening the file is refused with.
const Kind* refusal(const std::filesystem::path& path, Ledger::Access access) {
    try {
        (void)Ledger::open(name_of(path), access);
    } catch (const LedgerError& error) {
        CHECK(error.arguments().front().swedish == name_of(path));
        return &error.kind();
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a ledger that is not there is L406, and an empty file is none" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    for (const auto access : {Ledger::Access::read, Ledger::Access::write}) {
        CHECK(refusal(path, access) == &no_ledger);
        CHECK_FALSE(Ledger::open_if_there(name_of(path), access).has_value());
    }
    CHECK(folder.content().empty());
    put(path, "");
    CHECK(refusal(path, Ledger::Access::write) == &no_ledger);
    CHECK_FALSE(Ledger::open_if_there(name_of(path), Ledger::Access::read).has_value());
}

TEST_CASE("a ledger that was made can be opened and is empty" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    make_ledger(path);
    CHECK(Ledger::open(name_of(path), Ledger::Access::read).is_empty());
    CHECK(folder.content() == std::set<std::string>{"underlag.db"});
}

TEST_CASE("a ledger whose making was never committed is none" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    { const Ledger ledger = Ledger::create(name_of(path)); }
    CHECK(refusal(path, Ledger::Access::read) == &no_ledger);
    make_ledger(path);
    CHECK(refusal(path, Ledger::Access::read) == nullptr);
}

TEST_CASE("another program's database and any other file are no ledger" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    run_sql(folder / "annan.db", "CREATE TABLE placements (id); PRAGMA user_version = 1;");
    put(folder / "lista.csv", std::string(5000, 'x'));
    put(folder / "kort.csv", "Verksamhet;Namn\r\n");
    for (const char* name : {"annan.db", "lista.csv", "kort.csv"})
        for (const auto access : {Ledger::Access::read, Ledger::Access::write}) {
            CAPTURE(name);
            CHECK(refusal(folder / name, access) == &not_a_ledger);
            CHECK_THROWS_AS((void)Ledger::create(name_of(folder / name)), LedgerError);
        }
    CHECK(bytes_of(folder / "kort.csv") == "Verksamhet;Namn\r\n");
}

TEST_CASE("a ledger of a trial version is told from a damaged one" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    for (const char* mark : {"1968588373", "1968598065"}) {
        const auto file = folder / (std::string{mark} + ".db");
        run_sql(file, std::string{"CREATE TABLE placements (id); PRAGMA user_version = 1; "
                                  "PRAGMA application_id = "} +
                          mark);
        for (const auto access : {Ledger::Access::read, Ledger::Access::write})
            CHECK(refusal(file, access) == &ledger_is_of_a_trial);
    }
}

TEST_CASE("a ledger of a newer form is refused with its form" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    make_ledger(folder / "underlag.db");
    run_sql(folder / "underlag.db", "PRAGMA user_version = 7");
    CHECK(refusal(folder / "underlag.db", Ledger::Access::write) == &ledger_is_newer);
    try {
        (void)Ledger::open(name_of(folder / "underlag.db"), Ledger::Access::read);
    } catch (const LedgerError& error) {
        CHECK(error.arguments().back().swedish == "7");
    }
}

TEST_CASE("a damaged ledger is L404 with what SQLite says" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    make_ledger(path);
    run_sql(path, "DROP TABLE openings");
    const Ledger ledger = Ledger::open(name_of(path), Ledger::Access::read);
    try {
        (void)ledger.is_empty();
        FAIL("a missing table went unnoticed");
    } catch (const LedgerError& error) {
        CHECK(error.kind().code == "L404");
        CHECK(error.arguments().back().swedish ==
              "den är inte som programmet skrev den: ”no such table: openings”");
    }
}

TEST_CASE("a folder in the ledger's place, or none to put it in, is said" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "underlag.db");
    const std::string in_the_way = name_of(folder / "underlag.db");
    CHECK_THROWS_WITH_AS((void)Ledger::open(in_the_way, Ledger::Access::read),
                         (in_the_way + ": Is a directory").c_str(), IoError);
    const std::string nowhere = name_of(folder / "saknas/underlag.db");
    CHECK_THROWS_WITH_AS((void)Ledger::create(nowhere),
                         (nowhere + ": there is no folder " + name_of(folder / "saknas")).c_str(),
                         IoError);
}

TEST_CASE("two who make the ledger at once end with one, and the second finds the first one's" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "underlag.db");
    Ledger first = Ledger::create(path);
    std::thread second{[&] {
        Ledger ledger = Ledger::create(path);  // waits
        CHECK(ledger.is_empty());
        ledger.commit();
    }};
    first.commit();
    second.join();
    CHECK(Ledger::open(path, Ledger::Access::read).is_empty());
}

TEST_CASE("what was begun and not committed is undone" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    make_ledger(path);
    const std::string before = bytes_of(path);
    {
        Ledger ledger = Ledger::open(name_of(path), Ledger::Access::write);
        ledger.begin_writing();
    }
    CHECK(bytes_of(path) == before);
    CHECK(folder.content() == std::set<std::string>{"underlag.db"});
}

}  // namespace underlag
