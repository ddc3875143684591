// Where the ledger stands, and how its kronor came about.
#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/operations/explanation.hpp"
#include "underlag/operations/run_files.hpp"
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
    return ledger_status(
        ledger, {.reading = office.reading(), .ledger = "underlag.db", .today = today}, standing);
}

// Writes the files of what was recorded.
void complete(const Office& office) {
    Ledger ledger = Ledger::open(office.ledger(), Ledger::Access::write);
    for (const RunOutline& run : ledger.unfinished_runs())
        (void)complete_run(ledger, ledger.read_run(run.id), {.folder = office.path("out")});
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

std::string without_2017() {
    std::string agreement = karolinska();
    const auto at = agreement.find("2017 =");
    agreement.erase(at, agreement.find('\n', at) - at);
    return agreement;
}

TEST_CASE("a placement over new year is worked out as far as the rates are known") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2016-12-05;2017-01-27;;\n");
    office.agree(without_2017());
    const LedgerStatus status = status_of(office, december);
    REQUIRE(status.terms.size() == 2);
    CHECK(status.terms[0].sum().faulty == 0);
    CHECK(status.terms[0].sum().remaining() == Money::from_kronor(6120));
    CHECK(status.terms[1].sum().faulty == 0);
    CHECK(status.terms[1].sum().waiting == 1);
    REQUIRE(status.terms[1].awaited.size() == 1);
    CHECK(status.terms[1].awaited[0].missing_year == 2017);
    CHECK(status.next_command == "underlag generate --term HT2016");
    const Ledger ledger = office.open();
    LedgerStanding standing;
    REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), december, standing));
    const auto placements = explain_placement(ledger, standing, "P-1");
    REQUIRE(placements.size() == 1);
    CHECK_FALSE(placements[0].is_left);
    CHECK(placements[0].due.size() == 1);
    REQUIRE(placements[0].waiting.size() == 1);
    CHECK(placements[0].waiting[0].term == Term{2017, Season::spring});
}

TEST_CASE("what was invoiced of placements that cannot be worked out now is neither lost nor due") {
    Office office;
    office.import(one_row);
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    office.agree(
        karolinska("[[compensation.programme]]\nname = \"Socionom\"\n"
                   "week_rate = \"700.00\"\nprice_year = 2016\n"));
    const UnitStatus sum = status_of(office, december).terms[0].sum();
    CHECK(sum.faulty == 1);
    CHECK(sum.invoiced == Money::from_kronor(7650));
    CHECK(sum.left == Money::from_kronor(7650));
    CHECK(sum.remaining() == Money{});
}

TEST_CASE("what was invoiced of a part whose rate has gone is left, not credited") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2017-01-09;2017-01-27;;\n");
    IssuePlan plan;
    office.issue(office.issue_request({2017, Season::spring}, date(2017, 2, 1)), plan);
    REQUIRE(plan.run.documents.size() == 1);
    office.agree(without_2017());
    const UnitStatus sum = status_of(office, date(2017, 2, 1)).terms.back().sum();
    CHECK(sum.waiting == 1);
    CHECK(sum.left == sum.invoiced);
    CHECK(sum.invoiced == Money::from_kronor(4653));
    CHECK(sum.corrections == 0);
}

TEST_CASE("what is paid when a placement has ended is told of with its day") {
    Office office;
    std::string agreement = karolinska();
    agreement.replace(agreement.find("[university]"), 0, "in_arrears = \"placement\"\n");
    office.agree(agreement);
    office.import(one_row);
    const LedgerStatus before = status_of(office, date(2016, 10, 6));
    CHECK(before.terms[0].sum().remaining() == Money{});
    CHECK(before.terms[0].sum().later == Money::from_kronor(7650));
    REQUIRE(before.coming.size() == 1);
    CHECK(before.coming[0].day == date(2016, 10, 7));
    CHECK(before.coming[0].placements == 1);
    CHECK(before.next_command.empty());
    const LedgerStatus after = status_of(office, date(2016, 10, 7));
    CHECK(after.coming.empty());
    CHECK(after.terms[0].sum().remaining() == Money::from_kronor(7650));
    CHECK(after.next_command == "underlag generate --term HT2016");
}

TEST_CASE("the next command is one that would succeed today") {
    Office office;
    SUBCASE("of a term that has not begun there is none") {
        office.import(one_row);
        CHECK(status_of(office, date(2016, 6, 30)).next_command.empty());
    }
    SUBCASE("after a new rate it corrects") {
        office.import(one_row);
        IssuePlan plan;
        office.issue(office.issue_request(autumn, december), plan);
        complete(office);
        std::string agreement = karolinska();
        agreement.replace(agreement.find("1530.00"), 7, "1540.00");
        office.agree(agreement);
        CHECK(status_of(office, december).next_command ==
              "underlag generate --term HT2016 --correct-rates");
    }
    SUBCASE("with files that are not written, what comes after them must not fail either") {
        office.import(one_row);
        IssuePlan plan;
        office.issue(office.issue_request(autumn, december), plan);
        CHECK(status_of(office, december).next_command == "underlag generate --term HT2016");
        std::string agreement = karolinska();
        agreement.replace(agreement.find("1530.00"), 7, "1540.00");
        office.agree(agreement);
        CHECK(status_of(office, december).next_command ==
              "underlag generate --term HT2016 --correct-rates");
    }
    SUBCASE("a faulty placement is left out") {
        office.import(one_row + "P-2;ek;Bo Alm;R-2;Socionom;2016-09-05;2016-10-07;;\n");
        office.agree(
            karolinska("[[compensation.programme]]\nname = \"Socionom\"\n"
                       "week_rate = \"700.00\"\nprice_year = 2016\n"));
        CHECK(status_of(office, december).next_command ==
              "underlag generate --term HT2016 --skip-invalid");
    }
    SUBCASE("what stops an earlier term does not stop the next") {
        office.import(
            "P-1;aso;Åsa Ek;R-1;;2016-03-07;2016-04-08;;\n"
            "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n");
        office.agree(karolinska(), R"([provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
[[activity]]
id = "aso"
name = "Hemsjukvården Åsö"
[[activity]]
id = "ek"
name = "Ekbackens äldreboende"
contact = { name = "Åsa Öberg", phone = "08-123 45 67", email = "asa.oberg@exempel.se" }
bankgiro = "991-2346"
)");
        CHECK(status_of(office, december).next_command ==
              "underlag generate --term HT2016 --only-term");
    }
    SUBCASE("after a document with a later date, with that date") {
        office.import(one_row);
        IssuePlan plan;
        office.issue(office.issue_request(autumn, date(2016, 12, 10)), plan);
        complete(office);
        office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-09-30;;\n");
        // Where others issue too nothing is issued before that day.
        CHECK(status_of(office, december).next_command ==
              (has_test_server()
                   ? ""
                   : "underlag generate --term HT2016 --issue-date 2016-12-10 --yes"));
    }
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
