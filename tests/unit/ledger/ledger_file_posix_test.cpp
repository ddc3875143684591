// The ledger's file where the system has Linux's permissions and takes any name.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "files/temporary_folder.hpp"
#include "ledger/raw_sql.hpp"
#include "underlag/files/system.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {
namespace {

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

TEST_CASE("nobody but owner and group may read the ledger and its journal" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    const WithUmask open_to_all{0};
    {
        Ledger ledger = Ledger::create(name_of(path));
        CHECK(mode_of(path) == 0640);
        ledger.commit();
    }
    CHECK(mode_of(path) == 0640);
    SQLite::Database database{name_of(path), SQLite::OPEN_READWRITE};
    database.exec("BEGIN; UPDATE chain_head SET seq = 1;");
    CHECK(mode_of(folder / "underlag.db-journal") == 0640);
}

TEST_CASE("a umask that allows less is obeyed" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const WithUmask owner_only{077};
    Ledger::create(name_of(folder / "underlag.db")).commit();
    CHECK(mode_of(folder / "underlag.db") == 0600);
}

TEST_CASE("a ledger whose name means something to SQLite is a file like any other" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    for (const char* name : {":memory:", "file:underlag.db?mode=memory", "Åsas liggare.db"}) {
        Ledger::create(name_of(folder / name)).commit();
        CHECK(std::filesystem::file_size(folder / name) > 0);
        CHECK(Ledger::open(name_of(folder / name), Ledger::Access::read).is_empty());
    }
}

}  // namespace
}  // namespace underlag
