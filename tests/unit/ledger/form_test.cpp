#include <doctest/doctest.h>

#include <array>

#include "files/temporary_folder.hpp"
#include "ledger/raw_sql.hpp"
#include "underlag/files/system.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {
namespace {

// The ledger's first form, and a second that was made up.
std::vector<std::string_view> two_forms() {
    return {ledger_tables().forms.front(), "CREATE TABLE remarks (text TEXT) STRICT;"};
}

void bring(const std::filesystem::path& path, std::span<const std::string_view> forms) {
    Tables tables = ledger_tables();
    tables.forms = forms;
    bring_up_to_date(*open_store(name_of(path), Intent::write), tables);
}

}  // namespace

TEST_CASE("an older ledger is brought up to date, and what it was stands beside it" *
          doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    Ledger::create(name_of(path)).commit();
    bring(path, two_forms());
    CHECK(first_of(path, "PRAGMA user_version") == "2");
    CHECK(first_of(path, "SELECT count(*) FROM remarks") == "0");
    CHECK(folder.content() == std::set<std::string>{"underlag.db", "underlag.db.form-1.bak"});
    const auto backup = folder / "underlag.db.form-1.bak";
    CHECK(first_of(backup, "PRAGMA user_version") == "1");
    CHECK(first_of(backup, "SELECT count(*) FROM chain_head") == "1");
    CHECK(std::filesystem::status(backup).permissions() ==
          std::filesystem::status(path).permissions());
}

TEST_CASE("a backup that is there already is not written over" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    Ledger::create(name_of(path)).commit();
    put(folder / "underlag.db.form-1.bak", "en annans");
    bring(path, two_forms());
    CHECK(bytes_of(folder / "underlag.db.form-1.bak") == "en annans");
    CHECK(first_of(folder / "underlag.db.form-1.2.bak", "PRAGMA user_version") == "1");
}

TEST_CASE("a step that fails leaves the ledger as it was" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    Ledger::create(name_of(path)).commit();
    const std::string before = bytes_of(path);
    auto forms = two_forms();
    forms.back() = "CREATE TABLE remarks (text TEXT) STRICT; CREATE TABLE remarks (text TEXT);";
    CHECK_THROWS(bring(path, forms));
    CHECK(bytes_of(path) == before);
}

TEST_CASE("the newest form is left alone" * doctest::test_suite("file")) {
    const TemporaryFolder folder;
    const auto path = folder / "underlag.db";
    Ledger::create(name_of(path)).commit();
    bring(path, ledger_tables().forms);
    CHECK(folder.content() == std::set<std::string>{"underlag.db"});
}

}  // namespace underlag
