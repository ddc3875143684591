#include "underlag/operations/one_off_run.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "operations/office.hpp"

namespace underlag {
namespace {

using Outcome = OneOffPlan::Outcome;

constexpr Term autumn{2016, Season::autumn};

const std::string right = "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n";
const std::string wrong = "P-2;aso;Bo Alm;;;2016-10-07;2016-09-05;;\n";

struct Planned {
    explicit Planned(const std::string& rows, bool skip_invalid = false, bool strict = false,
                     const std::string& stale = {}) {
        IssueRequest request = office.issue_request(autumn, date(2016, 12, 1));
        request.reading = office.import_request(rows).reading;
        request.skip_invalid = skip_invalid;
        request.strict = strict;
        if (!stale.empty()) {
            std::filesystem::create_directories(path_of(office.path("out/HT2016")));
            std::ofstream(path_of(office.path("out/HT2016/" + stale))) << "x";
        }
        plan_from_lists(request, path_of(office.path("out")), plan);
    }
    Office office;
    OneOffPlan plan;
};

TEST_CASE("what is due of lists is planned, without numbers") {
    const Planned planned(right);
    REQUIRE(planned.plan.outcome == Outcome::planned);
    REQUIRE(planned.plan.run.documents.size() == 1);
    CHECK(planned.plan.run.documents[0].number.empty());
    CHECK(planned.plan.run.documents[0].total == Money::from_kronor(7650));
}

TEST_CASE("a faulty row stops the run, or is left out of it when that is asked for") {
    const Planned stopped(right + wrong);
    CHECK(stopped.plan.outcome == Outcome::stopped);
    CHECK(stopped.plan.run.documents.empty());
    CHECK(errors_in(stopped.plan.checked.found) == "P101");
    const Planned skipped(right + wrong, true);
    REQUIRE(skipped.plan.outcome == Outcome::planned);
    CHECK(skipped.plan.faulty == std::vector<bool>{false, true});
    CHECK(skipped.plan.run.invoiced() == Money::from_kronor(7650));
    CHECK(skipped.plan.run.skipped.size() == 1);
}

TEST_CASE("I304: a workbook of an earlier run is warned of, and stops a strict run") {
    const Planned warned(right, false, false, "gammal.xlsx");
    CHECK(warned.plan.outcome == Outcome::planned);
    CHECK(warned.plan.checked.found.all().back().kind->code == "I304");
    const Planned stopped(right, false, true, "gammal.xlsx");
    CHECK(stopped.plan.outcome == Outcome::stopped);
    CHECK(stopped.plan.run.documents.empty());
    CHECK(errors_in(stopped.plan.checked.found) == "I304");
}

TEST_CASE("lists that cannot be read are refused, and nothing is planned") {
    Office office;
    IssueRequest request = office.issue_request(autumn, date(2016, 12, 1));
    request.reading.lists = {office.path("none.csv")};
    OneOffPlan plan;
    plan_from_lists(request, "out", plan);
    CHECK(plan.outcome == Outcome::refused);
    CHECK(errors_in(plan.checked.found) == "C001");
}

}  // namespace
}  // namespace underlag
