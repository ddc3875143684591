#include <doctest/doctest.h>

#include "ledger/full_ledger.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

std::vector<PlacementChange> many_placements() {
    return std::vector<PlacementChange>(2000, added(version("", "Bo Lind")));
}

std::string text_of(const Ledger& ledger) {
    return list_text(ledger.placements({}).placements);
}

// Imports into `open` and throws what it throws.
void import_many(Ledger& open) {
    const auto changes = many_placements();
    std::size_t next = 0;
    (void)open.append_import(import_record(), [&]() -> std::optional<PlacementChange> {
        return next < changes.size() ? std::optional{changes[next++]} : std::nullopt;
    });
}

}  // namespace

TEST_CASE("what a killed run had written is undone by whoever opens the ledger next" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    const std::string before = text_of(ledger.to_read());
    const TemporaryFolder after_the_kill;
    const auto copy = after_the_kill / "underlag.db";
    {
        Ledger running = ledger.to_write();
        // So that it writes to the file before it commits.
        (void)running.store().rows("PRAGMA cache_size = 1").next();
        import_many(running);
        put(copy, bytes_of(ledger.path()));
        put(after_the_kill / "underlag.db-journal", bytes_of(ledger.path() + "-journal"));
    }
    REQUIRE(std::filesystem::file_size(copy) > std::filesystem::file_size(ledger.path()));
    const Ledger open = Ledger::open(name_of(copy), Ledger::Access::read);
    CHECK(text_of(open) == before);
    CHECK(verify(open).faults.empty());
    CHECK(after_the_kill.content() == std::set<std::string>{"underlag.db"});
}

TEST_CASE("a run that was killed while it made the ledger leaves none" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder, after_the_kill;
    const auto copy = after_the_kill / "underlag.db";
    {
        Ledger running = Ledger::create(name_of(folder / "underlag.db"));
        (void)running.store().rows("PRAGMA cache_size = 1").next();
        import_many(running);
        put(copy, bytes_of(folder / "underlag.db"));
        put(after_the_kill / "underlag.db-journal", bytes_of(folder / "underlag.db-journal"));
    }
    REQUIRE(std::filesystem::file_size(copy) > 0);
    CHECK_FALSE(Ledger::open_if_there(name_of(copy), Ledger::Access::read).has_value());
    Ledger::create(name_of(copy)).commit();
    CHECK(Ledger::open(name_of(copy), Ledger::Access::read).is_empty());
}

TEST_CASE("a full disk is said in the system's words, and nothing of the import stays" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    const std::string before = bytes_of(ledger.path());
    {
        Ledger open = ledger.to_write();
        (void)open.store().rows("PRAGMA max_page_count = 1").next();  // no page more than there is
        CHECK_THROWS_WITH_AS(import_many(open),
                             (ledger.path() + ": No space left on device").c_str(), IoError);
    }
    CHECK(bytes_of(ledger.path()) == before);
}

TEST_CASE("a ledger that was opened to read cannot be written" * doctest::test_suite("file")) {
    const FullLedger ledger;
    Ledger open = ledger.to_read();
    open.begin_reading();
    CHECK_THROWS_AS(import_many(open), IoError);
}

TEST_CASE("what is read after begin_reading is of one moment" * doctest::test_suite("file")) {
    const FullLedger ledger;
    Ledger reading = ledger.to_read();
    reading.begin_reading();
    const std::string before = text_of(reading);
    {
        Ledger writing = ledger.to_write();
        import_many(writing);
        CHECK(text_of(reading) == before);
    }
    CHECK(text_of(reading) == before);
    reading.commit();
    ledger.import(many_placements());
    CHECK(reading.placements({}).placements.size() == 3 + many_placements().size());
}

}  // namespace underlag
