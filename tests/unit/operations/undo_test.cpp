// An import that is taken back: what was before it holds again, and nothing is paid twice.
#include "underlag/operations/undo.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);

const std::string one_row = "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n";
const std::string shortened = "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-09-30;;\n";

UndoRequest request_of(const Office& office, std::optional<std::int64_t> import = std::nullopt) {
    UndoRequest request;
    request.reading = office.reading();
    request.ledger = office.ledger();
    request.import = import;
    request.recorded_at = "2016-12-02";
    request.program_version = "0";
    return request;
}

struct Undone {
    UndoPlan plan;
    ImportSummary summary;
};

Undone undo(const Office& office, std::optional<std::int64_t> import = std::nullopt) {
    const UndoRequest request = request_of(office, import);
    Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
    ledger.begin_writing();
    Undone undone{plan_undo(request, ledger), {}};
    if (undone.plan.is_read && !undone.plan.is_stopped && undone.plan.changes_something()) {
        record(ledger, undone.plan, request);
        ledger.commit();
    }
    if (undone.plan.is_read)
        undone.summary = summary_of(undone.plan, request);
    return undone;
}

// The placements that are to be paid, as the ledger's list says them.
std::string exported(const Office& office) {
    return list_text(office.open().placements({}).placements);
}

std::vector<std::int64_t> imports(const Office& office) {
    std::vector<std::int64_t> records;
    for (const HistoryEntry& event : history(office.open()))
        if (event.event == HistoryEntry::Event::imported)
            records.push_back(event.record);
    return records;
}

TEST_CASE("a changed placement gets the version that it had before") {
    Office office;
    office.import(one_row);
    const std::string before = exported(office);
    office.import(shortened);
    CHECK(exported(office) != before);
    const Undone undone = undo(office);
    CHECK(undone.summary.changed.placements == 1);
    CHECK(undone.summary.changed.before == Money::from_kronor(6120));
    CHECK(undone.summary.changed.after == Money::from_kronor(7650));
    CHECK(exported(office) == before);
}

TEST_CASE("a placement that was new is cancelled") {
    Office office;
    office.import(one_row);
    office.import(one_row + "P-2;ek;Bo Alm;;;2016-09-05;2016-10-07;;\n");
    const Undone undone = undo(office);
    CHECK(undone.summary.cancelled.placements == 1);
    CHECK(undone.summary.cancelled.before == Money::from_kronor(7650));
    CHECK(undone.summary.whole_ledger().after == Money::from_kronor(7650));
    CHECK(exported(office).find("Bo Alm;;;2016-09-05;2016-10-07;;;inställd") != std::string::npos);
}

TEST_CASE("a placement that was cancelled is to be paid again") {
    Office office;
    office.import(one_row);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
    const Undone undone = undo(office);
    CHECK(undone.summary.whole_ledger().after == Money::from_kronor(7650));
}

TEST_CASE("taking back what was taken back brings it again") {
    Office office;
    office.import(one_row);
    office.import(shortened);
    const std::string with_change = exported(office);
    (void)undo(office);
    (void)undo(office, imports(office).back());
    CHECK(exported(office) == with_change);
}

TEST_CASE(
    "who takes back the last import after somebody else did so is told, and changes nothing") {
    Office office;
    office.import(one_row);
    office.import(shortened);
    const std::int64_t wrong = imports(office).back();
    (void)undo(office);
    const std::string without_change = exported(office);
    const Undone again = undo(office);
    CHECK_FALSE(again.plan.is_read);
    REQUIRE(again.plan.checked.found.all().size() == 1);
    const Diagnostic& told = again.plan.checked.found.all().front();
    CHECK(told.kind == &import_is_taken_back);
    CHECK(told.arguments.front().swedish == std::to_string(wrong));
    CHECK(exported(office) == without_change);
}

TEST_CASE("what a later import has changed is left and named, the rest is taken back") {
    Office office;
    office.import(one_row + "P-2;ek;Bo Alm;;;2016-09-05;2016-10-07;;\n");
    office.import(shortened + "P-2;ek;Bo Alm;;;2016-09-05;2016-09-30;;\n");
    const std::int64_t wrong = imports(office).back();
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-09-23;;\n");
    const Undone undone = undo(office, wrong);
    REQUIRE(undone.plan.left.size() == 1);
    CHECK(undone.plan.left[0].placement_id == "P-1");
    CHECK(undone.plan.left[0].import == imports(office)[2]);
    CHECK(undone.summary.changed.placements == 1);
    CHECK(exported(office).find("P-1;KI;aso;Åsa Ek;R-1;;2016-09-05;2016-09-23") !=
          std::string::npos);
    CHECK(exported(office).find("P-2;KI;ek;Bo Alm;;;2016-09-05;2016-10-07") != std::string::npos);
}

TEST_CASE("an id that an import gave is taken back too") {
    Office office;
    office.import(";aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    const std::string before = exported(office);
    office.import("P-9;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    CHECK(exported(office) != before);
    (void)undo(office);
    CHECK(exported(office) == before);
}

TEST_CASE("a student who has become protected stays so, and is not named again") {
    Office office;
    office.import(one_row);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-09-30;ja;\n");
    const Undone undone = undo(office);
    CHECK(undone.plan.changes_something());
    const std::string list = exported(office);
    CHECK(list.find("Åsa Ek") == std::string::npos);
    CHECK(list.find("P-1;KI;aso;;R-1;;2016-09-05;2016-10-07;;ja") != std::string::npos);
    for (const RegistrationChange& change : undone.plan.registration.changes)
        CHECK(undone.plan.checked.list.placements[*change.row].student.empty());
}

TEST_CASE("nothing is taken back that would have a day paid twice") {
    Office office;
    office.import(one_row);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
    const std::int64_t cancelling = imports(office).back();
    office.import("P-2;ek;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n");
    const std::string before = exported(office);
    const Undone undone = undo(office, cancelling);
    CHECK(undone.plan.is_stopped);
    CHECK(errors_in(undone.plan.checked.found) == "P105");
    CHECK(exported(office) == before);
}

TEST_CASE("what was invoiced of an import taken back is credited by the next run") {
    Office office;
    office.import(one_row);
    IssuePlan first;
    office.issue(office.issue_request(autumn, december), first);
    (void)undo(office);
    IssuePlan second;
    office.issue(office.issue_request(autumn, december), second);
    CHECK(second.run.credited() == Money::from_kronor(7650));
    CHECK(second.run.invoiced() == Money{});
}

TEST_CASE("a number that no import has is refused") {
    Office office;
    office.import(one_row);
    const Undone undone = undo(office, 77);
    CHECK_FALSE(undone.plan.is_read);
    CHECK(errors_in(undone.plan.checked.found) == "U501");
}

TEST_CASE("the history tells which import was taken back, and the chain is whole") {
    Office office;
    office.import(one_row);
    office.import(shortened);
    const std::int64_t wrong = imports(office).back();
    (void)undo(office);
    const std::vector<HistoryEntry> events = history(office.open());
    CHECK(events.back().takes_back == wrong);
    CHECK(events.back().changed == 1);
    CHECK(verify(office.open()).faults.empty());
}

}  // namespace
}  // namespace underlag
