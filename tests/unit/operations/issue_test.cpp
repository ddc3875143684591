// What a run from the ledger plans: what is due less what was invoiced, and what stops it.
#include "underlag/operations/issue.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);

using Outcome = IssuePlan::Outcome;

const std::string one_row = "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n";

const std::string socionom = R"([[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
)";

// The errors that stop the autumn of 2016 when the agreements have become these since the import.
std::string stopped_by(const std::string& agreement, const std::string& units = our_units(),
                       const std::string& rows = one_row) {
    Office office;
    office.import(rows);
    office.agree(agreement, units);
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    CHECK(plan.outcome == Outcome::stopped);
    CHECK(plan.run.documents.empty());
    CHECK(office.open().runs().empty());
    return errors_in(plan.found());
}

TEST_CASE("what is due is planned with numbers, and nothing twice") {
    Office office;
    office.import(one_row);
    IssuePlan first;
    office.issue(office.issue_request(autumn, december), first);
    REQUIRE(first.outcome == Outcome::planned);
    REQUIRE(first.run.documents.size() == 1);
    CHECK(first.run.documents[0].number == "2016-0001");
    CHECK(first.run.documents[0].total == Money::from_kronor(7650));
    IssuePlan second;
    office.issue(office.issue_request(autumn, december), second);
    CHECK(second.outcome == Outcome::planned);
    CHECK(second.run.documents.empty());
}

TEST_CASE("a plan that is not recorded leaves no number behind") {
    Office office;
    office.import(one_row);
    IssuePlan thrown_away;
    office.plan(office.issue_request(autumn, december), thrown_away);
    CHECK(thrown_away.run.documents.size() == 1);
    CHECK(office.open().next_number(2016) == 1);
}

TEST_CASE("A201: a unit that is in the register no more stops the run") {
    CHECK(stopped_by(karolinska(), R"([provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
[[activity]]
id = "ek"
name = "Ekbackens äldreboende"
)") == "A201");
}

TEST_CASE("A204: an agreement that has ended before the placement stops the run") {
    std::string agreement = karolinska();
    agreement.replace(agreement.find("[university]"), 0, "valid_to = 2016-08-31\n");
    CHECK(stopped_by(agreement) == "A204");
}

TEST_CASE("A206: a year without a week rate stops the run") {
    std::string agreement = karolinska();
    const std::string year = "price_year = 2016";
    agreement.replace(agreement.find(year), year.size(), "price_year = 2017");
    CHECK(stopped_by(agreement) == "A206");
}

TEST_CASE("A213: a programme that must be told, since it decides the rate, stops the run") {
    CHECK(stopped_by(karolinska(socionom)) == "A213");
}

TEST_CASE("A208 and A209: a unit without contact or giro stops the run that would invoice it") {
    CHECK(stopped_by(karolinska(), R"([provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
[[activity]]
id = "aso"
name = "Hemsjukvården Åsö"
)") == "A208 A209");
}

TEST_CASE("with --skip-invalid the faulty placement is left, and what can be worked out is made") {
    Office office;
    office.import(one_row + "P-2;ek;Bo Alm;;Socionom;2016-09-05;2016-10-07;;\n");
    office.agree(karolinska(socionom));
    IssueRequest request = office.issue_request(autumn, december);
    request.skip_invalid = true;
    IssuePlan plan;
    office.issue(request, plan);
    REQUIRE(plan.outcome == Outcome::planned);
    REQUIRE(plan.run.documents.size() == 1);
    CHECK(plan.run.documents[0].total == Money::from_kronor(3500));
    REQUIRE(plan.run.skipped.size() == 1);
    CHECK(plan.run.skipped[0].placement_id == "P-1");
}

TEST_CASE("L405: a rate that has changed since stops, and is credited when that is asked for") {
    Office office;
    office.import(one_row);
    IssuePlan first;
    office.issue(office.issue_request(autumn, december), first);
    std::string agreement = karolinska();
    agreement.replace(agreement.find("1530.00"), 7, "1540.00");
    office.agree(agreement);
    IssuePlan stopped;
    office.issue(office.issue_request(autumn, december), stopped);
    CHECK(stopped.outcome == Outcome::stopped);
    CHECK(errors_in(stopped.found()) == "L405");
    IssueRequest request = office.issue_request(autumn, december);
    request.correct_rates = true;
    IssuePlan corrected;
    office.issue(request, corrected);
    REQUIRE(corrected.outcome == Outcome::planned);
    REQUIRE(corrected.run.documents.size() == 2);
    CHECK(corrected.run.documents[0].kind == DocumentKind::credit);
    CHECK(corrected.run.documents[0].credits == "2016-0001");
    CHECK(corrected.run.documents[0].total == Money::from_kronor(7650));
    CHECK(corrected.run.documents[1].total == Money::from_kronor(7700));
}

TEST_CASE("a shortened placement is credited in full and invoiced anew") {
    Office office;
    office.import(one_row);
    IssuePlan first;
    office.issue(office.issue_request(autumn, december), first);
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-09-30;;\n");
    IssuePlan second;
    office.issue(office.issue_request(autumn, december), second);
    REQUIRE(second.run.documents.size() == 2);
    CHECK(second.run.credited() == Money::from_kronor(7650));
    CHECK(second.run.invoiced() == Money::from_kronor(6120));
}

TEST_CASE("with only-term what is left of earlier terms waits") {
    Office office;
    office.import(
        "P-1;aso;Åsa Ek;;;2016-03-07;2016-04-08;;\n"
        "P-2;ek;Bo Alm;;;2016-09-05;2016-10-07;;\n");
    IssueRequest request = office.issue_request(autumn, december);
    request.only_term = true;
    IssuePlan only;
    office.plan(request, only);
    CHECK(only.run.documents.size() == 1);
    IssuePlan all;
    office.plan(office.issue_request(autumn, december), all);
    CHECK(all.run.documents.size() == 2);
}

TEST_CASE("nothing of a term before the ledger's first is invoiced") {
    Office office;
    office.import(one_row);
    IssuePlan plan;
    office.plan(office.issue_request({2016, Season::spring}, december), plan);
    CHECK(plan.outcome == Outcome::before_first_term);
    CHECK(plan.run.documents.empty());
}

TEST_CASE("an issue date before the latest is refused") {
    Office office;
    office.import(one_row);
    IssuePlan first;
    office.issue(office.issue_request(autumn, december), first);
    IssuePlan earlier;
    office.plan(office.issue_request(autumn, date(2016, 11, 30)), earlier);
    CHECK(earlier.outcome == Outcome::refused);
    CHECK(earlier.found().has_errors());
}

TEST_CASE("placements of an agreement that is not loaded are left, and it is named") {
    Office office;
    office.import(one_row);
    std::string other = sodertorn();
    office.agree(other);
    IssuePlan plan;
    office.plan(office.issue_request(autumn, december), plan);
    CHECK(plan.outcome == Outcome::planned);
    CHECK(plan.run.documents.empty());
    CHECK(plan.standing.agreements_left == std::vector<std::string>{"KI"});
}

}  // namespace
}  // namespace underlag
