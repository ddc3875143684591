// Where the ledger stands, and how its kronor came about.
#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/operations/explanation.hpp"
#include "underlag/operations/status.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);

const std::string one_row = "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n";

LedgerStatus status_of(const Office& office, Date today) {
    const Ledger ledger = office.open();
    LedgerStanding standing;
    REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), today, standing));
    return ledger_status("underlag.db", standing, ledger.unfinished_runs());
}

TEST_CASE("what is imported and not invoiced is left to do, until it is done") {
    Office office;
    office.import(one_row);
    const LedgerStatus before = status_of(office, december);
    REQUIRE(before.terms.size() == 1);
    CHECK(before.terms[0].sum().remaining() == Money::from_kronor(7650));
    CHECK(before.next_command == "underlag generate --term HT2016");
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    const LedgerStatus after = status_of(office, december);
    CHECK(after.terms[0].sum().remaining() == Money{});
    CHECK(after.terms[0].sum().invoiced == Money::from_kronor(7650));
    CHECK_FALSE(after.unwritten.empty());  // no file has been recorded
}

TEST_CASE("a document is explained with all that was issued of its placements") {
    Office office;
    office.import(one_row);
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    const auto explained = explain_document(office.open(), "2016-0001");
    REQUIRE(explained);
    CHECK(explained->document.total == Money::from_kronor(7650));
    REQUIRE(explained->issued.size() == 1);
    CHECK(explained->issued[0].size() == 1);
    CHECK_FALSE(explain_document(office.open(), "2016-0002"));
}

TEST_CASE("of several lines of a document only the protected student's name is left out") {
    Office office;
    const std::string others =
        "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n"
        "P-2;aso;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n";
    office.import(others + "P-3;aso;Anna Öst;R-3;;2016-09-05;2016-10-07;;\n");
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    office.import(others + "P-3;aso;Anna Öst;R-3;;2016-09-05;2016-10-07;ja;\n");
    const auto explained = explain_document(office.open(), "2016-0001");
    REQUIRE(explained);
    std::vector<std::string> names;
    for (const Line& line : explained->document.lines)
        names.emplace_back(line.name);
    CHECK(names == std::vector<std::string>{"R-3", "Bo Alm", "Åsa Ek"});
    CHECK(explained->issued.size() == 3);
}

TEST_CASE("a student who has become protected is named neither of a document nor of old versions") {
    Office office;
    office.import(one_row);
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;ja;\n");
    const auto document = explain_document(office.open(), "2016-0001");
    REQUIRE(document);
    CHECK(document->document.lines[0].name == "R-1");
    const Ledger ledger = office.open();
    LedgerStanding standing;
    REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), december, standing));
    const auto placements = explain_placement(ledger, standing, "P-1");
    REQUIRE(placements.size() == 1);
    REQUIRE(placements[0].versions.size() == 2);
    for (const ExplainedVersion& version : placements[0].versions)
        CHECK(version.facts.student == "R-1");
    CHECK(placements[0].due.size() == 1);
}

}  // namespace
}  // namespace underlag
