#include <doctest/doctest.h>

#include "ledger/full_ledger.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

void remove(const TestLedger& ledger, const std::vector<std::int64_t>& names) {
    Ledger open = ledger.to_write();
    open.remove_names(names, {"2017-01-09", "begäran"});
    open.commit();
}

}  // namespace

TEST_CASE("a name that was removed is in no byte of the file, and the ledger is still whole" *
          doctest::test_suite("file")) {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind")),
                   added(version("P-3", "Åsa Ek"))});
    const std::string head = ledger.value("SELECT hex(checksum) FROM chain_head");
    remove(ledger, {1});
    CHECK(bytes_of(ledger.path()).find("Åsa Ek") == std::string::npos);
    CHECK(bytes_of(ledger.path()).find("Bo Lind") != std::string::npos);
    CHECK(verify(ledger.to_read()).faults.empty());
    CHECK(ledger.value("SELECT hex(checksum) FROM chain_head") != head);
    CHECK(ledger.rows() ==
          std::vector<std::string>{"P-1;KI;hemsjukvard-aso;P-1;;;2016-09-05;2016-10-07;;;",
                                   "P-2;KI;hemsjukvard-aso;Bo Lind;;;2016-09-05;2016-10-07;;;",
                                   "P-3;KI;hemsjukvard-aso;P-3;;;2016-09-05;2016-10-07;;;"});
    CHECK(placement_history(ledger.to_read(), "P-1").front().front().student == "P-1");
}

TEST_CASE("nothing can be told of a removed name from what is left: its salt is gone too") {
    const FullLedger ledger;
    CHECK(ledger.value("SELECT count(*) FROM names WHERE salt IS NULL AND name IS NULL AND "
                       "length(digest) = 32") == "1");
    CHECK(ledger.value("SELECT reason FROM removed_names") == "begäran om radering");
}

TEST_CASE("a name is removed once, and one that is not there is no fault") {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Åsa Ek"))});
    remove(ledger, {1, 7});
    remove(ledger, {1});
    CHECK(ledger.value("SELECT count(*) FROM removed_names") == "1");
    CHECK(verify(ledger.to_read()).faults.empty());
}

TEST_CASE("a name that comes again after its removal gets a row and a salt of its own") {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Åsa Ek"))});
    remove(ledger, {1});
    ledger.import({added(version("P-2", "Åsa Ek"))});
    CHECK(ledger.value("SELECT id FROM names WHERE name = 'Åsa Ek'") == "2");
    CHECK(ledger.value("SELECT count(DISTINCT digest) FROM names") == "2");
    CHECK(verify(ledger.to_read()).faults.empty());
}

TEST_CASE("the salt of each name is another, and made from what the ledger does not hold" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    CHECK(ledger.value("SELECT count(DISTINCT salt) = count(salt) FROM names") == "1");
    // Whoever has the ledger could else try names against the digests that removed ones leave.
    const std::string salt = ledger.value("SELECT hex(salt) FROM names WHERE id = 1");
    for (const std::string& table : ledger.chained_tables())
        for (const std::string& column : ledger.columns(table))
            for (const std::string& text :
                 query(ledger.path(), "SELECT DISTINCT " + column + " FROM " + table)) {
                CAPTURE(table);
                CAPTURE(column);
                for (const std::string& seed : {text, to_hex(text), std::string{}}) {
                    const Digest made = digest_of(seed + "|1");
                    std::string hex = to_hex(as_bytes(made).substr(0, 16));
                    for (char& digit : hex)
                        digit = digit >= 'a' ? static_cast<char>(digit - 32) : digit;
                    CHECK(hex != salt);
                }
            }
}

}  // namespace underlag
