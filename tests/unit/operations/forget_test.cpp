// Names that need not be kept any longer leave the ledger; days, kronor and the chain stay.
#include "underlag/operations/forget.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/operations/render.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Term spring{2017, Season::spring};

const std::string with_reference = "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n";
const std::string without_reference = ";aso;Bo Alm;;;2016-09-05;2016-10-07;;\n";

void issue(const Office& office, Term term = autumn, Date day = date(2016, 12, 1)) {
    IssuePlan plan;
    office.issue(office.issue_request(term, day), plan);
    REQUIRE(plan.outcome == IssuePlan::Outcome::planned);
}

OldNames forget(const Office& office, Date today, Term before = spring) {
    const ForgetRequest request{.before = before, .today = today, .recorded_at = to_text(today)};
    Ledger ledger = Ledger::open(office.ledger(), Ledger::Access::write);
    ledger.begin_writing();
    OldNames names = plan_forgetting(ledger, request);
    if (!names.to_forget.empty()) {
        record(ledger, names, request);
        ledger.commit();
    }
    return names;
}

bool ledger_holds(const Office& office, const std::string& name) {
    return office.bytes_of("underlag.db").find(name) != std::string::npos;
}

std::vector<std::string> names_issued(const Office& office) {
    std::vector<std::string> names;
    const Ledger ledger = office.open();
    for (const std::int64_t run : ledger.runs())
        for (const Document& document : ledger.read_run(run).run.documents)
            for (const Line& line : document.lines)
                names.emplace_back(line.name);
    return names;
}

TEST_CASE("documents are kept for seven calendar years, those of 2018 and older for ten") {
    CHECK(kept_through(2019) == 2026);
    CHECK(kept_through(2018) == 2028);
    CHECK(kept_through(2016) == 2026);
}

TEST_CASE("a name is forgotten when the last document need not be kept, and not a day before" *
          doctest::test_suite("file")) {
    Office office;
    office.import(with_reference + without_reference);
    issue(office);
    const OldNames kept = forget(office, date(2026, 12, 31));
    CHECK(kept.to_forget.empty());
    CHECK(kept.kept_documents == 2);
    CHECK(ledger_holds(office, "Åsa Ek"));
    CHECK(forget(office, date(2027, 1, 1)).to_forget.size() == 2);
    CHECK_FALSE(ledger_holds(office, "Åsa Ek"));
    CHECK_FALSE(ledger_holds(office, "Bo Alm"));
    CHECK(verify(office.open()).faults.empty());
    CHECK(forget(office, date(2027, 1, 1)).to_forget.empty());  // once
}

TEST_CASE("what was issued has the reference in the place of a forgotten name, or the id") {
    Office office;
    office.import(with_reference + without_reference);
    issue(office);
    forget(office, date(2027, 1, 1));
    const Ledger ledger = office.open();
    const std::string own = std::string{ledger.placements({}).placements.back().id};
    CHECK(own.starts_with("L-"));
    CHECK(names_issued(office) == std::vector<std::string>{own, "R-1"});
    CHECK(ledger.read_run(ledger.runs().front()).files_without_names.size() == 2);
    CHECK(ledger.placements({}).placements.front().student == "R-1");
    CHECK(placement_history(ledger, "P-1").front().front().student == "R-1");
}

TEST_CASE("days and kronor are as before, and nothing is due") {
    Office office;
    office.import(with_reference + without_reference);
    issue(office);
    forget(office, date(2027, 1, 1));
    IssuePlan plan;
    office.plan(office.issue_request(autumn, date(2016, 12, 9)), plan);
    CHECK(plan.outcome == IssuePlan::Outcome::planned);
    CHECK(plan.run.documents.empty());
    CHECK(plan.found().all().empty());
}

TEST_CASE("a student with a later placement is kept") {
    Office office;
    office.import(with_reference + "P-2;aso;Åsa Ek;R-1;;2017-02-06;2017-02-10;;\n");
    issue(office);
    const OldNames names = forget(office, date(2027, 1, 1));
    CHECK(names.to_forget.empty());
    CHECK(names.kept_documents == 0);
}

TEST_CASE("a student whose days are not invoiced, or not credited, is kept") {
    Office office;
    office.import(with_reference);
    CHECK(forget(office, date(2027, 1, 1)).unsettled == 1);
    issue(office);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
    CHECK(forget(office, date(2027, 1, 1)).unsettled == 1);
    issue(office, autumn, date(2016, 12, 9));
    CHECK(forget(office, date(2027, 1, 1)).to_forget.size() == 1);
}

TEST_CASE("a credit note of a later year keeps the name as long as itself") {
    Office office;
    office.import(with_reference);
    issue(office);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
    issue(office, autumn, date(2017, 1, 9));
    CHECK(forget(office, date(2027, 1, 1)).kept_documents == 1);
    CHECK(forget(office, date(2028, 1, 1)).to_forget.size() == 1);
}

TEST_CASE("a cancelled placement without documents is forgotten at once") {
    Office office;
    office.import(with_reference);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
    CHECK(forget(office, date(2017, 1, 1)).to_forget.size() == 1);
}

TEST_CASE("the same list again is not taken for new placements when the names are gone") {
    Office office;
    office.import(with_reference + without_reference);
    issue(office);
    forget(office, date(2027, 1, 1));
    const ImportPlan plan = office.plan(office.import_request(with_reference + without_reference));
    CHECK(errors_in(plan.checked.found) == "P119");
    CHECK(plan.is_stopped);
}

TEST_CASE("the history says how many names were removed, when and why") {
    Office office;
    office.import(with_reference + without_reference);
    issue(office);
    forget(office, date(2027, 1, 1));
    const HistoryEntry last = history(office.open()).back();
    CHECK(last.event == HistoryEntry::Event::names_removed);
    CHECK(last.names == 2);
    CHECK(last.recorded_at == "2027-01-01");
    CHECK(last.removal_reason == "gallring före VT2017");
}

TEST_CASE("U501: a day after today is asked about, in both languages") {
    Diagnostics found;
    check_day_of_forgetting(date(2027, 1, 1), date(2027, 1, 1), found);
    CHECK(found.all().empty());
    check_day_of_forgetting(date(2072, 1, 1), date(2027, 1, 1), found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all().front().kind->code == "U501");
    for (const Language language : {Language::swedish, Language::english})
        CHECK(message(found.all().front(), language).find("2072-01-01") != std::string::npos);
}

}  // namespace
}  // namespace underlag
