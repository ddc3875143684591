// A ledger's file moved: the whole of it or nothing.
#include "underlag/operations/copy.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "operations/office.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

CopyRequest request_of(const Office& office) {
    return {.from = office.path("underlag.db"), .to = office.path("ny.db")};
}

bool is_there(const std::string& path) {
    return std::filesystem::exists(path) || std::filesystem::exists(path + "-journal");
}

std::string refusal(const CopyOutcome& outcome) {
    CHECK_FALSE(outcome.copied.has_value());
    REQUIRE(outcome.found.all().size() == 1);
    return message(outcome.found.all().front(), Language::english);
}

}  // namespace

TEST_CASE("a ledger's file is copied to where there is none, and goes on there" *
          doctest::test_suite("file")) {
    Office office;
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    const std::string before = office.bytes_of("underlag.db");
    const CopyOutcome outcome = copy_ledger(request_of(office));
    REQUIRE(outcome.copied.has_value());
    const Ledger copied = Ledger::open(office.path("ny.db"), Ledger::Access::read);
    CHECK(verify(copied).chain_head == outcome.copied->chain_head);
    CHECK(copied.placements({}).placements.size() == 1);
    CHECK(office.bytes_of("underlag.db") == before);
}

TEST_CASE("nothing is copied over or into a ledger that has records" *
          doctest::test_suite("file")) {
    Office office;
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    REQUIRE(copy_ledger(request_of(office)).copied.has_value());
    const std::string before = office.bytes_of("ny.db");
    CHECK(refusal(copy_ledger(request_of(office))) ==
          office.path("ny.db") + " is a ledger with records already; nothing has been copied");
    CHECK(office.bytes_of("ny.db") == before);
    // Nor into itself.
    CHECK_FALSE(
        copy_ledger({.from = office.path("ny.db"), .to = office.path("ny.db")}).copied.has_value());
    CHECK(office.bytes_of("ny.db") == before);
}

TEST_CASE("a ledger that was made and never used may be copied into" *
          doctest::test_suite("file")) {
    Office office;
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    Ledger::create(office.path("ny.db")).commit();
    CHECK(copy_ledger(request_of(office)).copied.has_value());
}

TEST_CASE("when it is interrupted no file is left" * doctest::test_suite("file")) {
    Office office;
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    CopyRequest request = request_of(office);
    request.is_interrupted = [] { return true; };
    const CopyOutcome outcome = copy_ledger(request);
    CHECK_FALSE(outcome.copied.has_value());
    CHECK(outcome.found.all().empty());
    CHECK_FALSE(is_there(request.to.shown()));
    // One that was there before stays, as it was.
    Ledger::create(request.to).commit();
    CHECK_FALSE(copy_ledger(request).copied.has_value());
    CHECK(is_untouched(Ledger::open(request.to, Ledger::Access::read)));
}

TEST_CASE("a source that is damaged, or none, leaves no file" * doctest::test_suite("file")) {
    Office office;
    const CopyRequest request = request_of(office);
    CHECK_THROWS_AS((void)copy_ledger(request), LedgerError);
    CHECK_FALSE(is_there(request.to.shown()));
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    {
        const auto store = open_store(request.from, Intent::write);
        store->begin(Intent::write);
        store->set_head({.seq = 1});
        store->commit();
    }
    CHECK_THROWS_AS((void)copy_ledger(request), LedgerError);
    CHECK_FALSE(is_there(request.to.shown()));
}

}  // namespace underlag
