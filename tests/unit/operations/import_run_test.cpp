#include "underlag/operations/import_run.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "operations/office.hpp"

namespace underlag {
namespace {

using Outcome = ImportRun::Outcome;

const std::string one_row = "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n";
const std::string wrong_row = "P-1;aso;Åsa Ek;;;2016-10-07;2016-09-05;;\n";

bool has_ledger(const Office& office) {
    return std::filesystem::exists(path_of(office.path("underlag.db")));
}

TEST_CASE("the first import makes the ledger, and says where it lies in full" *
          doctest::test_suite("file")) {
    Office office;
    ImportRun run;
    int times_told = 0;
    run_import({.import = office.import_request(one_row),
                .planned = [&](const ImportPlan& plan) { times_told += plan.is_read ? 1 : 0; }},
               run);
    CHECK(run.outcome == Outcome::done);
    CHECK(times_told == 1);
    CHECK(run.summary.is_new);
    CHECK(run.summary.is_there);
    CHECK(std::filesystem::path(run.summary.ledger).is_absolute());
    CHECK(run.summary.added.placements == 1);
    CHECK_FALSE(run.summary.next_command.empty());
    CHECK(office.open().next_number(2016) == 1);
    // Again it changes nothing.
    ImportRun again;
    run_import({.import = office.import_request(one_row)}, again);
    CHECK(again.outcome == Outcome::done);
    CHECK_FALSE(again.summary.is_new);
    CHECK(again.summary.unchanged.placements == 1);
}

TEST_CASE("a dry run makes no ledger, and names no next command" * doctest::test_suite("file")) {
    Office office;
    ImportRun run;
    run_import({.import = office.import_request(one_row), .is_dry_run = true}, run);
    CHECK(run.outcome == Outcome::done);
    CHECK(run.summary.is_dry_run);
    CHECK_FALSE(run.summary.is_there);
    CHECK(run.summary.next_command.empty());
    CHECK_FALSE(has_ledger(office));
}

TEST_CASE("an import that is stopped records nothing, and shows no changes") {
    Office office;
    ImportRun run;
    run_import({.import = office.import_request(wrong_row)}, run);
    CHECK(run.outcome == Outcome::stopped);
    CHECK_FALSE(has_ledger(office));
    int changes = 0;
    run.changes()([&](const ImportChange&) { ++changes; });
    CHECK(changes == 0);
}

TEST_CASE("an import that is interrupted leaves no ledger behind, nor a change in one") {
    Office office;
    ImportRun run;
    run_import({.import = office.import_request(one_row), .is_interrupted = [] { return true; }},
               run);
    CHECK(run.outcome == Outcome::interrupted);
    office.import(one_row);
    run_import({.import = office.import_request("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-14;;\n"),
                .is_interrupted = [] { return true; }},
               run);
    CHECK(run.outcome == Outcome::interrupted);
    run_import({.import = office.import_request(one_row)}, run);
    CHECK(run.summary.unchanged.placements == 1);
}

TEST_CASE("what cannot be read is refused, and nobody is told of a plan") {
    Office office;
    ImportRequest request = office.import_request(one_row);
    request.reading.lists = {office.path("none.csv")};
    ImportRun run;
    bool is_told = false;
    run_import({.import = request, .planned = [&](const ImportPlan&) { is_told = true; }}, run);
    CHECK(run.outcome == Outcome::refused);
    CHECK_FALSE(is_told);
    CHECK(errors_in(run.plan.checked.found) == "C001");
}

}  // namespace
}  // namespace underlag
