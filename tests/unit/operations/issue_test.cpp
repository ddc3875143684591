// What a run from the ledger plans: what is due less what was invoiced, and what stops it.
#include "underlag/operations/issue.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

#include "operations/office.hpp"
#include "store/wrapped_store.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/operations/render.hpp"

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

TEST_CASE("I306: a term that has not begun is issued only when that is agreed to") {
    Office office;
    office.import(one_row);
    IssueRequest request = office.issue_request(autumn, date(2016, 6, 30));
    IssuePlan stopped;
    office.plan(request, stopped);
    CHECK(stopped.outcome == Outcome::stopped);
    CHECK(errors_in(stopped.found()) == "I306");
    request.is_agreed = true;
    IssuePlan agreed;
    office.plan(request, agreed);
    CHECK(agreed.outcome == Outcome::planned);
    CHECK(agreed.run.documents.size() == 1);
    request = office.issue_request(autumn, date(2016, 7, 1));
    IssuePlan begun;
    office.plan(request, begun);
    CHECK(begun.outcome == Outcome::planned);
}

// On a server others issue too: the next one.
TEST_CASE("an issue date after today is refused unless agreed to, since numbers run by date" *
          doctest::test_suite("file")) {
    Office office;
    office.import(one_row);
    IssueRequest request = office.issue_request(autumn, december);
    request.today = date(2016, 11, 30);
    IssuePlan refused;
    office.plan(request, refused);
    CHECK(refused.outcome == Outcome::refused);
    CHECK(errors_in(refused.found()) == "U501");
    SUBCASE("agreed to") {
        request.is_agreed = true;
    }
    SUBCASE("a dry run") {
        request.is_dry_run = true;
    }
    SUBCASE("today itself") {
        request.today = december;
    }
    IssuePlan planned;
    office.plan(request, planned);
    CHECK(planned.outcome == Outcome::planned);
    CHECK(planned.run.recorded != request.is_dry_run);
}

TEST_CASE("where others issue too, no date after today is used, agreed to or not") {
    const std::string user = "anna";
    const Ledger shared = Ledger::made_in(std::make_unique<SharedStore>(memory_store(), user));
    const Ledger alone = Ledger::in_memory();
    const auto refused = [](const Ledger& ledger, Date issue_date, bool is_agreed,
                            bool is_dry_run = false) {
        Diagnostics found;
        check_issue_date({.ledger = &ledger,
                          .issue_date = issue_date,
                          .today = date(2016, 12, 1),
                          .is_agreed = is_agreed,
                          .is_dry_run = is_dry_run},
                         found);
        return found.all().empty() ? nullptr : found.all().front().kind;
    };
    CHECK(refused(shared, date(2016, 12, 2), true) == &issue_date_ahead_for_all);
    CHECK(refused(shared, date(2016, 12, 2), false) == &issue_date_ahead_for_all);
    CHECK(refused(shared, date(2016, 12, 1), false) == nullptr);
    CHECK(refused(shared, date(2016, 12, 2), false, true) == nullptr);
    CHECK(refused(alone, date(2016, 12, 2), true) == nullptr);
    CHECK(refused(alone, date(2016, 12, 2), false) == &issue_date_ahead);
}

TEST_CASE("nothing is recorded when a file cannot be written") {
    Office office;
    office.import(one_row);
    std::ofstream(office.path("out")) << "a file";
    const IssueRequest request = office.issue_request(autumn, december);
    WritingRequest writing;
    writing.folder = office.path("out");
    {
        Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
        ledger.begin_writing();
        IssuePlan plan;
        plan_issue(ledger, request, plan);
        IssueOutcome issued;
        CHECK_THROWS_AS(
            issue_run(
                ledger, plan.run, [&] { return record(ledger, plan, request); }, writing, issued),
            IoError);
        CHECK_FALSE(issued.is_recorded);
    }
    CHECK(office.open().runs().empty());
    writing.folder = office.path("else");
    Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
    ledger.begin_writing();
    IssuePlan plan;
    plan_issue(ledger, request, plan);
    IssueOutcome issued;
    issue_run(
        ledger, plan.run, [&] { return record(ledger, plan, request); }, writing, issued);
    CHECK(issued.is_recorded);
    CHECK(issued.files.files.size() == 2);
    CHECK(ledger.unfinished_runs().empty());
    CHECK(std::filesystem::exists(writing.folder / issued.files.files[0].path));
}

TEST_CASE("interrupted before it is recorded, a run leaves neither record nor file") {
    Office office;
    office.import(one_row);
    const IssueRequest request = office.issue_request(autumn, december);
    {
        Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
        ledger.begin_writing();
        IssuePlan plan;
        plan_issue(ledger, request, plan);
        IssueOutcome issued;
        issue_run(
            ledger, plan.run, [&] { return record(ledger, plan, request); },
            {.folder = office.path("out"), .is_interrupted = [] { return true; }}, issued);
        CHECK(issued.files.is_interrupted);
        CHECK_FALSE(issued.is_recorded);
    }
    CHECK(office.open().runs().empty());
    CHECK_FALSE(std::filesystem::exists(office.path("out")));
}

TEST_CASE("a run whose logo was cut off before it was known is written without it") {
    Office office;
    office.import(one_row);
    IssueRequest request = office.issue_request(autumn, december);
    request.words.logo = std::string{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\2\0\0\0\3", 24};
    IssuePlan plan;
    office.issue(request, plan);  // recorded, as by an older version
    Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
    const IssuedRun stored = ledger.read_run(ledger.unfinished_runs().front().id);
    const RunFiles files = complete_run(ledger, stored, {.folder = office.path("out")});
    CHECK(files.are_written());
    CHECK(files.is_without_logo);
    CHECK(ledger.unfinished_runs().empty());
}

TEST_CASE("what a killed run left half written is removed when its files are written") {
    Office office;
    office.import(one_row);
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    Ledger ledger = Ledger::open(office.ledger(), Ledger::Access::write);
    const IssuedRun stored = ledger.read_run(ledger.unfinished_runs().front().id);
    const auto out = path_of(office.path("out"));
    const auto document = out / path_of(stored.run.documents.front().file);
    std::filesystem::create_directories(document.parent_path());
    const auto put_beside = [&](const std::string& name) {
        const auto file = document.parent_path() / path_of(name);
        std::ofstream(file) << "halv";
        std::filesystem::last_write_time(
            file, std::filesystem::last_write_time(file) - std::chrono::minutes{11});
        return file;
    };
    const std::string name = name_of(document.filename());
    const auto half = put_beside("." + name + ".4711-1.tmp");
    const auto another = put_beside(".annat-2016-0009.xlsx.4711-1.tmp");
    const RunFiles files = complete_run(ledger, stored, {.folder = out});
    CHECK(files.are_written());
    CHECK(files.halves_left.empty());
    CHECK(std::filesystem::exists(document));
    CHECK_FALSE(std::filesystem::exists(half));
    CHECK(std::filesystem::exists(another));
}

TEST_CASE("halves that cannot be removed are told of when documents are rendered, too") {
    Office office;
    office.import(one_row);
    IssuePlan plan;
    office.issue(office.issue_request(autumn, december), plan);
    const Ledger ledger = Ledger::open(office.ledger(), Ledger::Access::read);
    const IssuedRun stored = ledger.read_run(ledger.runs().front());
    const auto out = path_of(office.path("out"));
    const auto document = out / path_of(stored.run.documents.front().file);
    // A folder is not removed as a file is.
    const auto half =
        document.parent_path() / path_of("." + name_of(document.filename()) + ".4711-1.tmp");
    std::filesystem::create_directories(half);
    std::filesystem::last_write_time(
        half, std::filesystem::last_write_time(half) - std::chrono::minutes{11});
    const Rendering rendering = render_runs(ledger, {.writing = {.folder = out}});
    CHECK(rendering.halves_left == std::vector<std::string>{name_of(half)});
    CHECK(std::filesystem::exists(document));
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

std::vector<std::string> changes_told(const IssuePlan& plan) {
    std::vector<std::string> texts;
    for (const Diagnostic& finding : plan.found().all())
        if (finding.kind->code == "L402")
            texts.push_back(message(finding, Language::swedish));
    return texts;
}

// An agreement with another telephone at the unit aso.
std::string with_another_contact() {
    std::string units = our_units();
    const std::string name = "name = \"Hemsjukvården Åsö\"";
    const std::size_t at = units.find(name);
    REQUIRE(at != std::string::npos);
    units.insert(at, "contact = { name = \"Eva Falk\", phone = \"1\" }\n");
    return units;
}

TEST_CASE("a changed name or contact is told of until a run is recorded, and then no more") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n");
    IssuePlan first;
    office.issue(office.issue_request(autumn, december), first);
    office.import("P-1;aso;Åsa Eks;R-1;;2016-09-05;2016-10-07;;\n");
    office.agree(karolinska(), with_another_contact());
    for (int again = 0; again < 2; ++again) {
        IssuePlan nothing_due;
        office.issue(office.issue_request(autumn, december), nothing_due);
        CHECK(changes_told(nothing_due).size() == 2);
    }
    // Another unit's document is issued.
    office.import("P-2;ek;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n");
    IssuePlan second, third;
    office.issue(office.issue_request(autumn, december), second);
    CHECK(changes_told(second).size() == 2);
    REQUIRE(second.run.documents.size() == 1);
    office.issue(office.issue_request(autumn, december), third);
    CHECK(changes_told(third).empty());
    office.agree(karolinska());  // and back again: what was issued says so already
    IssuePlan fourth;
    office.issue(office.issue_request(autumn, december), fourth);
    CHECK(changes_told(fourth).empty());
}

}  // namespace
}  // namespace underlag
