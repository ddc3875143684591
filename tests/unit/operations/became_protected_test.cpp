// A student who becomes protected: the name is gone from the ledger and from what was issued.
#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/operations/render.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);

const std::string open_row = "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n";
const std::string protected_row = "P-1;aso;;R-1;;2016-09-05;2016-10-07;ja;\n";

void issue(const Office& office) {
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    REQUIRE(plan.outcome == IssuePlan::Outcome::planned);
}

bool ledger_holds(const Office& office, const std::string& name) {
    return office.bytes_of("underlag.db").find(name) != std::string::npos;
}

std::vector<std::string> told(const ImportPlan& plan) {
    std::vector<std::string> texts;
    for (const Diagnostic& finding : plan.checked.found.all())
        if (finding.kind->code == "I305")
            texts.push_back(message(finding, Language::swedish));
    return texts;
}

TEST_CASE("I305 names the documents that carry the name and who has them") {
    Office office;
    office.import(open_row + "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n");
    issue(office);
    const ImportPlan plan = office.plan(office.import_request(protected_row));
    CHECK(told(plan) ==
          std::vector<std::string>{"studenten i placeringen P-1 är skyddad nu, men namnet står på "
                                   "utfärdade underlag: 2016-0001"});
    CHECK(help(plan.checked.found.all().front(), Language::swedish)
              .starts_with("be Karolinska Institutet ta bort namnet"));
}

TEST_CASE("I305 is not told when nothing was issued, nor again") {
    Office office;
    office.import(open_row);
    CHECK(told(office.plan(office.import_request(protected_row))).empty());
    issue(office);
    office.import(protected_row);
    CHECK(told(office.plan(office.import_request(protected_row))).empty());
}

TEST_CASE("the name of a student who becomes protected leaves the ledger, and the chain is whole" *
          doctest::test_suite("file")) {
    Office office;
    office.import(open_row);
    issue(office);
    REQUIRE(ledger_holds(office, "Åsa Ek"));
    office.import(protected_row);
    CHECK_FALSE(ledger_holds(office, "Åsa Ek"));
    CHECK(verify(office.open()).faults.empty());
}

TEST_CASE("a name that an unprotected student has too stays" * doctest::test_suite("file")) {
    Office office;
    office.import(open_row + "P-2;ek;Åsa Ek;R-2;;2016-10-10;2016-10-28;;\n");
    office.import(protected_row);
    CHECK(ledger_holds(office, "Åsa Ek"));
}

TEST_CASE("a placement that is protected by its reference alone loses its name too" *
          doctest::test_suite("file")) {
    Office office;
    office.import(open_row + "P-2;ek;Åsa Eks;R-1;;2016-10-10;2016-10-28;;\n");
    issue(office);
    const ImportPlan plan = office.plan(office.import_request(protected_row));
    CHECK(told(plan).size() == 2);
    office.import(protected_row);
    CHECK_FALSE(ledger_holds(office, "Åsa Ek"));
}

TEST_CASE("what was issued shows the reference in the place of the name") {
    Office office;
    office.import(open_row);
    issue(office);
    const std::int64_t run = office.open().runs().front();
    CHECK(office.open().read_run(run).files_without_names.empty());
    office.import(protected_row);
    const IssuedRun stored = office.open().read_run(run);
    const Line& line = stored.run.documents[0].lines[0];
    CHECK(line.name == "R-1");
    CHECK(line.placement.is_protected);
    CHECK(stored.files_without_names ==
          std::vector<std::string>{stored.run.documents[0].file, stored.run.summary_file});
}

TEST_CASE("a file that was issued with the name is replaced by one without, and told of") {
    Office office;
    office.import(open_row);
    issue(office);
    WritingRequest writing;
    writing.folder = office.path("out");
    Ledger ledger = Ledger::open(office.ledger(), Ledger::Access::write);
    const IssuedRun stored = ledger.read_run(ledger.runs().front());
    REQUIRE(complete_run(ledger, stored, writing).are_written());
    office.import(protected_row);
    const Rendering rendering = render_runs(office.open(), {.writing = writing});
    CHECK_FALSE(rendering.found.has_errors());
    REQUIRE(rendering.files.size() == 2);
    CHECK(rendering.files[0].outcome == RenderedFile::Outcome::without_name);
    CHECK(rendering.files[1].outcome == RenderedFile::Outcome::without_name);  // sheet Rader
}

TEST_CASE("a file that somebody has changed is not replaced") {
    Office office;
    office.import(open_row);
    issue(office);
    WritingRequest writing;
    writing.folder = office.path("out");
    Ledger ledger = Ledger::open(office.ledger(), Ledger::Access::write);
    const IssuedRun stored = ledger.read_run(ledger.runs().front());
    REQUIRE(complete_run(ledger, stored, writing).are_written());
    office.import(protected_row);
    std::ofstream(office.path("out/" + stored.run.documents[0].file)) << "ändrad";
    CHECK(errors_in(render_runs(office.open(), {.writing = writing}).found) == "U502");
}

}  // namespace
}  // namespace underlag
