#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <thread>

#include "files/temporary_folder.hpp"
#include "ledger/raw_sql.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {
namespace {

void make_ledger(const std::filesystem::path& path) {
    Ledger::create(path.string()).commit();
}

// The Kind that opening the file is refused with.
const Kind* refusal(const std::filesystem::path& path, Ledger::Access access) {
    try {
        (void)Ledger::open(path.string(), access);
    } catch (const LedgerError& error) {
        CHECK(error.arguments().front().swedish == path.string());
        return &error.kind();
    }
    return nullptr;
}

mode_t mode_of(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

struct WithUmask {
    explicit WithUmask(mode_t mask) : before(::umask(mask)) {}
    ~WithUmask() { ::umask(before); }
    mode_t before;
};

}  // namespace

TEST_CASE("a ledger that is not there is L406, and an empty file is none" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    for (const auto access : {Ledger::Access::read, Ledger::Access::write}) {
        CHECK(refusal(path, access) == &no_ledger);
        CHECK_FALSE(Ledger::open_if_there(path.string(), access).has_value());
    }
    CHECK(folder.content().empty());
    put(path, "");
    CHECK(refusal(path, Ledger::Access::write) == &no_ledger);
    CHECK_FALSE(Ledger::open_if_there(path.string(), Ledger::Access::read).has_value());
}

TEST_CASE("a ledger that was made can be opened and is empty" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    make_ledger(path);
    CHECK(Ledger::open(path.string(), Ledger::Access::read).is_empty());
    CHECK(folder.content() == std::set<std::string>{"underlag.db"});
}

TEST_CASE("a ledger whose making was never committed is none" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    { const Ledger ledger = Ledger::create(path.string()); }
    CHECK(refusal(path, Ledger::Access::read) == &no_ledger);
    make_ledger(path);
    CHECK(refusal(path, Ledger::Access::read) == nullptr);
}

TEST_CASE("a ledger whose name means something to SQLite is a file like any other" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    for (const char* name : {":memory:", "file:underlag.db?mode=memory", "Åsas liggare.db"}) {
        make_ledger(folder / name);
        CHECK(std::filesystem::file_size(folder / name) > 0);
        CHECK(refusal(folder / name, Ledger::Access::read) == nullptr);
    }
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
            CHECK_THROWS_AS((void)Ledger::create((folder / name).string()), LedgerError);
        }
    CHECK(bytes_of(folder / "kort.csv") == "Verksamhet;Namn\r\n");
}

TEST_CASE("a ledger of a trial version is told from a damaged one" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    run_sql(folder / "prov.db",
            "CREATE TABLE placements (id); PRAGMA application_id = 1968588373; "
            "PRAGMA user_version = 1;");
    for (const auto access : {Ledger::Access::read, Ledger::Access::write})
        CHECK(refusal(folder / "prov.db", access) == &ledger_is_of_a_trial);
}

TEST_CASE("a ledger of a newer form is refused with its form" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    make_ledger(folder / "underlag.db");
    run_sql(folder / "underlag.db", "PRAGMA user_version = 7");
    CHECK(refusal(folder / "underlag.db", Ledger::Access::write) == &ledger_is_newer);
    try {
        (void)Ledger::open((folder / "underlag.db").string(), Ledger::Access::read);
    } catch (const LedgerError& error) {
        CHECK(error.arguments().back().swedish == "7");
    }
}

TEST_CASE("a damaged ledger is L404 with what SQLite says" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    make_ledger(path);
    run_sql(path, "DROP TABLE openings");
    const Ledger ledger = Ledger::open(path.string(), Ledger::Access::read);
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
    const std::string in_the_way = (folder / "underlag.db").string();
    CHECK_THROWS_WITH_AS((void)Ledger::open(in_the_way, Ledger::Access::read),
                         (in_the_way + ": Is a directory").c_str(), IoError);
    const std::string nowhere = (folder / "saknas/underlag.db").string();
    CHECK_THROWS_WITH_AS((void)Ledger::create(nowhere),
                         (nowhere + ": there is no folder " + (folder / "saknas").string()).c_str(),
                         IoError);
}

TEST_CASE("nobody but owner and group may read the ledger and its journal" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    const WithUmask open_to_all{0};
    {
        Ledger ledger = Ledger::create(path.string());
        CHECK(mode_of(path) == 0640);
        ledger.commit();
    }
    CHECK(mode_of(path) == 0640);
    SQLite::Database database{path.string(), SQLite::OPEN_READWRITE};
    database.exec("BEGIN; UPDATE chain_head SET seq = 1;");
    CHECK(mode_of(folder / "underlag.db-journal") == 0640);
}

TEST_CASE("a umask that allows less is obeyed" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const WithUmask owner_only{077};
    make_ledger(folder / "underlag.db");
    CHECK(mode_of(folder / "underlag.db") == 0600);
}

TEST_CASE("two who make the ledger at once end with one, and the second finds the first one's" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const std::string path = (folder / "underlag.db").string();
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
        Ledger ledger = Ledger::open(path.string(), Ledger::Access::write);
        ledger.begin_writing();
    }
    CHECK(bytes_of(path) == before);
    CHECK(folder.content() == std::set<std::string>{"underlag.db"});
}

}  // namespace underlag
