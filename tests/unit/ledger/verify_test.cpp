#include "underlag/ledger/verify.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "ledger/full_ledger.hpp"

namespace underlag {
namespace {

using What = LedgerFault::What;

std::string text_of(const LedgerFault& fault) {
    constexpr const char* names[] = {"unreadable",    "altered",      "removed",        "added",
                                     "reordered",     "altered_name", "gap_in_numbers", "wrong_sum",
                                     "over_credited", "no_such_head"};
    return fmt::format("{} {} {} {}", names[static_cast<int>(fault.what)], fault.table,
                       fault.record, fault.detail);
}

std::vector<std::string> faults_of(const TestLedger& ledger) {
    std::vector<std::string> texts;
    for (const LedgerFault& fault : verify(ledger.to_read()).faults)
        texts.push_back(text_of(fault));
    return texts;
}

bool is_found(const std::vector<std::string>& faults, const std::string& fault) {
    return std::ranges::find(faults, fault) != faults.end();
}

std::string joined(const std::vector<std::string>& texts, const std::string& separator) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : separator) + text;
    return all;
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("a ledger that nobody touched has no faults") {
    const FullLedger ledger;
    const Verification verification = verify(ledger.to_read());
    CHECK(faults_of(ledger) == Faults{});
    CHECK(verification.chain_head == ledger.value("SELECT lower(hex(checksum)) FROM chain_head"));
    CHECK(std::to_string(verification.records) == ledger.value("SELECT seq FROM chain_head"));
    const TestLedger empty;
    CHECK(faults_of(empty) == Faults{});
}

TEST_CASE("every table of the fixture has records, so that every one is tried") {
    const FullLedger ledger;
    CHECK(ledger.chained_tables().size() == 26);
    for (const std::string& table : ledger.chained_tables()) {
        CAPTURE(table);
        CHECK(ledger.value("SELECT count(*) > 0 FROM " + table) == "1");
    }
}

TEST_CASE("no table lets anybody change, remove or replace a record" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    const std::string before = bytes_of(ledger.path());
    const auto refuses = [&](const std::string& sql) {
        CAPTURE(sql);
        CHECK_THROWS_WITH(run_sql(ledger.path(), sql), "the ledger is append-only");
    };
    std::vector<std::string> tables = ledger.chained_tables();
    tables.emplace_back("names");
    for (const std::string& table : tables) {
        refuses("UPDATE " + table + (table == "names" ? " SET id = id" : " SET seq = seq"));
        refuses("DELETE FROM " + table);
        if (table != "names" && table != "placement_versions")
            refuses("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table);
    }
    CHECK(bytes_of(ledger.path()) == before);
    CHECK_THROWS_WITH(run_sql(ledger.path(), "DELETE FROM chain_head"),
                      "the ledger is append-only");
    CHECK_THROWS_WITH(
        run_sql(ledger.path(), "INSERT OR REPLACE INTO chain_head SELECT * FROM chain_head"),
        "the ledger is append-only");
}

TEST_CASE("a column that is altered is named, whichever it is and in whichever table" *
          doctest::test_suite("file")) {
    const FullLedger whole;
    for (const std::string& table : whole.chained_tables())
        for (const std::string& column : whole.columns(table)) {
            const FullLedger ledger;
            CAPTURE(table);
            CAPTURE(column);
            const std::string record = ledger.value("SELECT max(seq) FROM " + table);
            const std::string is_text =
                ledger.value("SELECT type <> 'INTEGER' FROM pragma_table_info('" + table +
                             "') WHERE name = '" + column + "'");
            // Without its checks, so that any value can be written.
            ledger.tamper("PRAGMA ignore_check_constraints = ON; UPDATE " + table + " SET " +
                          column + " = " +
                          (is_text == "1" ? "iif(typeof(" + column + ") = 'blob', x'00', " +
                                                "coalesce(" + column + ", '') || 'x')"
                                          : "coalesce(" + column + ", 0) + 1") +
                          " WHERE seq = " + record);
            const Faults faults = faults_of(ledger);
            // Pointed at a name that is not there, it is the name that is said to be missing.
            CHECK((is_found(faults, "altered " + table + " " + record + " ") ||
                   ((column == "name" || column == "student") &&
                    is_found(faults, "removed names 5 "))));
        }
}

TEST_CASE("a checksum that is altered is named alone" * doctest::test_suite("file")) {
    const FullLedger whole;
    for (const std::string& table : whole.chained_tables()) {
        const FullLedger ledger;
        CAPTURE(table);
        const std::string record = ledger.value("SELECT min(seq) FROM " + table);
        ledger.tamper("UPDATE " + table + " SET checksum = zeroblob(32) WHERE seq = " + record);
        CHECK(faults_of(ledger) == Faults{"altered " + table + " " + record + " "});
    }
}

TEST_CASE("a record that is removed is named, in whichever table" * doctest::test_suite("file")) {
    const FullLedger whole;
    for (const std::string& table : whole.chained_tables())
        for (const char* which : {"min", "max"}) {
            const FullLedger ledger;
            CAPTURE(table);
            const std::string record =
                ledger.value(std::string{"SELECT "} + which + "(seq) FROM " + table);
            ledger.tamper("DELETE FROM " + table + " WHERE seq = " + record);
            const Faults faults = faults_of(ledger);
            CHECK(is_found(faults, "removed  " + record + " "));
            // A name that is not there without the record that says why is told of too.
            CHECK(std::ranges::none_of(faults, [&](const std::string& fault) {
                const bool is_of_name =
                    table == "removed_names" && fault.find(" names ") != std::string::npos;
                return !is_of_name && (fault.starts_with("altered") || fault.starts_with("added"));
            }));
        }
}

TEST_CASE("a record that was written by somebody else is named, at the end or between others" *
          doctest::test_suite("file")) {
    const FullLedger whole;
    for (const std::string& table : whole.chained_tables()) {
        const std::string columns = joined(whole.columns(table), ", ");
        const auto insert = [&](const std::string& seq) {
            return "INSERT OR IGNORE INTO " + table + " SELECT " + seq + ", " + columns +
                   ", checksum FROM " + table + " WHERE seq = (SELECT max(seq) FROM " + table + ")";
        };
        // What must be unique is let be by dropping the indexes, or is changed.
        for (const char* seq :
             {"(SELECT seq + 1 FROM chain_head)", "(SELECT seq + 7 FROM chain_head)",
              "(SELECT seq FROM runs LIMIT 1)"}) {
            const FullLedger ledger;
            CAPTURE(table);
            CAPTURE(seq);
            const std::string before = ledger.value("SELECT count(*) FROM " + table);
            const std::string record = ledger.value(std::string{"SELECT "} + seq);
            ledger.tamper("DROP INDEX credited_lines;" + insert(seq));
            if (ledger.value("SELECT count(*) FROM " + table) == before)
                continue;  // its columns must be unique
            CHECK(is_found(faults_of(ledger), "added " + table + " " + record + " "));
        }
    }
}

TEST_CASE("an added record with texts of its own is named in the tables whose columns are unique" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    const std::string next = ledger.value("SELECT seq + 1 FROM chain_head");
    const auto faults_with = [&](const std::string& sql) {
        const FullLedger other;
        other.tamper(sql);
        return faults_of(other);
    };
    const std::string end = ", zeroblob(32))";
    CHECK(is_found(faults_with("INSERT INTO labels VALUES (" + next + ", 'GIH'" + end),
                   "added labels " + next + " "));
    CHECK(is_found(faults_with("INSERT INTO issued_files VALUES (" + next + ", 1, 'x', 'y'" + end),
                   "added issued_files " + next + " "));
    CHECK(is_found(
        faults_with("INSERT INTO documents VALUES (" + next +
                    ", 1, 'invoice', 2016, 5, NULL, NULL, NULL, 1, 1, 1, 1, 1, 0, 0, ''" + end),
        "added documents " + next + " "));
}

TEST_CASE("records that changed places are named as that, in whichever table" *
          doctest::test_suite("file")) {
    const FullLedger whole;
    int tried = 0;
    for (const std::string& table : whole.chained_tables()) {
        const FullLedger ledger;
        CAPTURE(table);
        const std::string one = ledger.value("SELECT min(seq) FROM " + table);
        const std::string other = ledger.value("SELECT max(seq) FROM " + table);
        if (one == other)
            continue;
        ++tried;
        ledger.tamper("UPDATE " + table + " SET seq = -1 WHERE seq = " + one + "; UPDATE " + table +
                      " SET seq = " + one + " WHERE seq = " + other + "; UPDATE " + table +
                      " SET seq = " + other + " WHERE seq = -1");
        const Faults faults = faults_of(ledger);
        CHECK(is_found(faults, "reordered " + table + " " + one + " "));
        CHECK(is_found(faults, "reordered " + table + " " + other + " "));
        CHECK(std::ranges::none_of(
            faults, [](const std::string& fault) { return fault.starts_with("altered"); }));
    }
    CHECK(tried >= 17);
}

TEST_CASE("neighbours that changed places are named") {
    const FullLedger ledger;
    const std::string one = ledger.value("SELECT min(seq) FROM words");
    const std::string other = std::to_string(std::stoi(one) + 1);
    ledger.tamper("UPDATE words SET seq = -1 WHERE seq = " + one +
                  "; UPDATE words SET seq = " + one + " WHERE seq = " + other +
                  "; UPDATE words SET seq = " + other + " WHERE seq = -1");
    CHECK(faults_of(ledger) ==
          Faults{"reordered words " + one + " ", "reordered words " + other + " "});
}

TEST_CASE("records cut off the end are named") {
    const FullLedger ledger;
    const int last = std::stoi(ledger.value("SELECT seq FROM chain_head"));
    ledger.tamper("DELETE FROM removed_names WHERE seq = " + std::to_string(last) +
                  "; DELETE FROM issued_files WHERE seq = " + std::to_string(last - 1));
    CHECK(faults_of(ledger) == Faults{"altered_name names 4 ",
                                      "removed  " + std::to_string(last - 1) + " ",
                                      "removed  " + std::to_string(last) + " "});
}

TEST_CASE("a head that was set back is altered, and what comes after it is not called added" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    run_sql(ledger.path(), "UPDATE chain_head SET seq = seq - 3");
    CHECK(faults_of(ledger) == Faults{"altered chain_head 0 "});
    const FullLedger other;
    run_sql(other.path(), "UPDATE chain_head SET checksum = zeroblob(32)");
    CHECK(faults_of(other) == Faults{"altered chain_head 0 "});
    const FullLedger headless;
    headless.tamper("DELETE FROM chain_head");
    CHECK(faults_of(headless) == Faults{"removed chain_head 0 the head of the chain is missing"});
}

TEST_CASE("a head that was set far on does not make a list without end" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    const std::string next = ledger.value("SELECT seq + 1 FROM chain_head");
    run_sql(ledger.path(), "UPDATE chain_head SET seq = 1000000000000");
    CHECK(faults_of(ledger) == Faults{"removed  " + next + " " + next + "-1000000000000"});
}

TEST_CASE("a name that is altered, removed, added or exchanged is named") {
    const auto faults_with = [](const std::string& sql) {
        const FullLedger ledger;
        ledger.tamper(sql);
        return faults_of(ledger);
    };
    CHECK(faults_with("UPDATE names SET name = 'Örjan Öst' WHERE id = 2") ==
          Faults{"altered_name names 2 "});
    CHECK(faults_with("UPDATE names SET salt = zeroblob(1) WHERE id = 2") ==
          Faults{"altered_name names 2 "});
    CHECK(faults_with("UPDATE names SET salt = NULL, name = NULL WHERE id = 2") ==
          Faults{"altered_name names 2 "});
    CHECK(faults_with("UPDATE names SET salt = zeroblob(1), name = 'Örjan Öst' WHERE id = 4") ==
          Faults{"altered_name names 4 "});
    CHECK(is_found(faults_with("DELETE FROM names WHERE id = 2"), "removed names 2 "));
    CHECK(faults_with(
              "INSERT INTO names SELECT 9, salt, name || '2', digest FROM names WHERE id = 1") ==
          Faults{"altered_name names 9 ", "added names 9 "});
    const Faults exchanged = faults_with(
        "UPDATE names SET id = -1 WHERE id = 1; UPDATE names SET id = 1 WHERE id = 2; "
        "UPDATE names SET id = 2 WHERE id = -1");
    CHECK(std::ranges::any_of(exchanged, [](const std::string& fault) {
        return fault.starts_with("altered placement_versions");
    }));
}

TEST_CASE("a number that is missing is named, and one in a year of its own") {
    const auto faults_with = [](const std::string& sql) {
        const FullLedger ledger;
        ledger.tamper(sql);
        return joined(faults_of(ledger), "\n");
    };
    CHECK(faults_with("DELETE FROM documents WHERE counter = 2").find("2016-0002") !=
          std::string::npos);
    CHECK(faults_with("UPDATE documents SET counter = 9 WHERE counter = 4")
              .find("2016-0004 - 2016-0008") != std::string::npos);
    CHECK(faults_with("UPDATE documents SET year = 2017 WHERE counter = 4")
              .find("2017-0001 - 2017-0003") != std::string::npos);
}

TEST_CASE("a sum that is not that of its lines is named with its document") {
    const FullLedger ledger;
    const std::string document = ledger.value("SELECT seq FROM documents WHERE counter = 1");
    ledger.tamper("UPDATE documents SET total = total + 1 WHERE counter = 1");
    const Faults faults = faults_of(ledger);
    CHECK(is_found(faults, "wrong_sum documents " + document + " 2016-0001"));
    CHECK(is_found(faults, "altered documents " + document + " "));
    CHECK(is_found(
        faults, "wrong_sum run_totals " + ledger.value("SELECT min(seq) FROM run_totals") + " "));
    const FullLedger other;
    other.tamper("UPDATE lines SET quantity = 1 WHERE seq = (SELECT min(seq) FROM lines)");
    CHECK(is_found(faults_of(other), "wrong_sum documents " + document + " 2016-0001"));
}

TEST_CASE("a credit beyond what it credits is named") {
    const FullLedger ledger;
    const std::string line = ledger.value("SELECT seq FROM lines WHERE credited_line IS NOT NULL");
    ledger.tamper("UPDATE lines SET amount = 99999999 WHERE seq = " + line +
                  "; UPDATE documents SET total = 99999999 WHERE kind = 'credit'");
    const Faults faults = faults_of(ledger);
    CHECK(is_found(faults, "over_credited lines " + line + " 2016-0003"));
    CHECK(is_found(faults, "over_credited documents " +
                               ledger.value("SELECT seq FROM documents WHERE counter = 1") +
                               " 2016-0001"));
    const FullLedger twice;
    const std::string other = twice.value("SELECT max(seq) FROM lines");
    twice.tamper(
        "DROP INDEX credited_lines; UPDATE documents SET kind = 'credit', credits = (SELECT "
        "seq FROM documents WHERE counter = 1) WHERE counter = 4; UPDATE lines SET "
        "credited_line = (SELECT credited_line FROM lines WHERE seq = " +
        line + ") WHERE seq = " + other);
    CHECK(is_found(faults_of(twice), "over_credited lines " + other + " 2016-0004"));
    CHECK(is_found(faults_of(twice), "removed lines 0 credited_lines"));
}

TEST_CASE("a trigger or a table that is missing or changed is named" *
          doctest::test_suite("file")) {
    const FullLedger ledger;
    run_sql(ledger.path(),
            "DROP TRIGGER lines_refuse_UPDATE; DROP TABLE issued_files; CREATE TABLE notes (text); "
            "DROP TRIGGER runs_refuse_DELETE; CREATE TRIGGER runs_refuse_DELETE BEFORE DELETE ON "
            "runs BEGIN SELECT 1; END");
    const Faults faults = faults_of(ledger);
    CHECK(is_found(faults, "removed lines 0 lines_refuse_UPDATE"));
    CHECK(is_found(faults, "removed issued_files 0 issued_files"));
    CHECK(is_found(faults, "added notes 0 notes"));
    CHECK(is_found(faults, "altered runs 0 runs_refuse_DELETE"));
}

TEST_CASE("bytes that went bad in the file are found" * doctest::test_suite("file")) {
    const FullLedger ledger;
    std::string bytes = bytes_of(ledger.path());
    const int page =
        std::stoi(ledger.value("SELECT rootpage FROM sqlite_schema WHERE name = 'lines'"));
    const auto size = static_cast<std::size_t>(std::stoi(ledger.value("PRAGMA page_size")));
    bytes.replace((static_cast<std::size_t>(page) - 1) * size, size, std::string(size, 'x'));
    put(ledger.path(), bytes);
    CHECK(std::ranges::any_of(faults_of(ledger), [](const std::string& fault) {
        return fault.starts_with("unreadable");
    }));
}

TEST_CASE("a head that was kept elsewhere is found again, and what has come since is counted") {
    const FullLedger ledger;
    const auto expected = [&](const std::string& checksum) {
        const Verification verification = verify(ledger.to_read(), checksum);
        CHECK(verification.faults.empty());
        REQUIRE(verification.expected.has_value());
        CHECK(verification.expected->checksum == checksum);
        return *verification.expected;
    };
    const std::string last = verify(ledger.to_read()).chain_head;
    CHECK(expected(last).records_since == 0);
    CHECK(std::to_string(expected(last).record.value()) ==
          ledger.value("SELECT seq FROM chain_head"));
    const std::string of_documents =
        ledger.value("SELECT lower(hex(checksum)) FROM run_totals ORDER BY seq LIMIT 1");
    CHECK(std::to_string(expected(of_documents).records_since) ==
          ledger.value("SELECT (SELECT seq FROM chain_head) - min(seq) FROM run_totals"));
    ledger.import({added(version("P-9", "Eva Ny"))});
    CHECK(expected(last).records_since > 0);
    const ExpectedHead of_nothing = expected(std::string(64, '0'));
    CHECK(of_nothing.record == 0);
    CHECK(std::to_string(of_nothing.records_since) == ledger.value("SELECT seq FROM chain_head"));
    CHECK_FALSE(verify(ledger.to_read()).expected.has_value());
}

TEST_CASE("records cut off the end are found by a head that was kept elsewhere, and only so") {
    const FullLedger ledger;
    const std::string kept = verify(ledger.to_read()).chain_head;
    // The ledger as it was before, as from an old backup: nothing is wrong within it.
    const TestLedger older;
    CHECK(faults_of(older) == Faults{});
    const Verification verification = verify(older.to_read(), kept);
    REQUIRE(verification.faults.size() == 1);
    CHECK(text_of(verification.faults.front()) == "no_such_head  0 " + kept);
    CHECK_FALSE(verification.expected->record.has_value());
    // Cut off with the head set back, as somebody would who knows how.
    ledger.tamper(
        "DELETE FROM removed_names; DELETE FROM issued_files WHERE seq = (SELECT max(seq) FROM "
        "issued_files); UPDATE chain_head SET (seq, checksum) = (SELECT seq, checksum FROM "
        "run_totals ORDER BY seq DESC LIMIT 1)");
    const Faults without = faults_of(ledger);
    CHECK_FALSE(is_found(without, "altered chain_head 0 "));
    const Verification cut = verify(ledger.to_read(), kept);
    CHECK(std::ranges::any_of(
        cut.faults, [](const LedgerFault& fault) { return fault.what == What::no_such_head; }));
}

TEST_CASE("verifying leaves the ledger ready for the next to write" * doctest::test_suite("file")) {
    const FullLedger ledger;
    Ledger open = Ledger::open(ledger.path(), Ledger::Access::write);
    CHECK(verify(open).faults.empty());
    ledger.import({});
    open.begin_writing();
    CHECK(verify(open).faults.empty());
    open.commit();
}

TEST_CASE("what is altered, removed and exchanged is named in a few tables on any store") {
    const FullLedger ledger;
    const std::string line = ledger.value("SELECT min(seq) FROM lines");
    const std::string words = ledger.value("SELECT max(seq) FROM words");
    const std::string version = ledger.value("SELECT min(seq) FROM placement_versions");
    ledger.tamper("UPDATE lines SET amount = amount + 100 WHERE seq = " + line);
    ledger.tamper("UPDATE placement_versions SET checksum = zeroblob(32) WHERE seq = " + version);
    ledger.tamper("DELETE FROM words WHERE seq = " + words);
    const Faults faults = faults_of(ledger);
    CHECK(is_found(faults, "altered lines " + line + " "));
    CHECK(is_found(faults, "altered placement_versions " + version + " "));
    CHECK(is_found(faults, "removed  " + words + " "));
}

}  // namespace underlag
