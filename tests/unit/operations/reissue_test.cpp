// Documents issued anew: the same days and kronor, in today's names, or not at all.
#include "underlag/operations/reissue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "operations/office.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);
constexpr Date later = date(2016, 12, 9);

const std::string one_row = "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n";
const std::string two_rows = one_row + "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n";

ReissueRequest request_of(const Office& office, std::vector<std::string> numbers) {
    ReissueRequest request;
    request.reading = office.reading();
    request.ledger = office.ledger();
    request.numbers = std::move(numbers);
    request.why = "fel referens";
    request.issue_date = later;
    request.recorded_at = to_text(later);
    request.program_version = "0";
    return request;
}

void reissue(const ReissueRequest& request, ReissuePlan& into) {
    Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
    ledger.begin_writing();
    plan_reissue(ledger, request, into);
    if (!into.is_planned)
        return;
    (void)record(ledger, into, request);
    ledger.commit();
}

void issue(const Office& office, Date day = december) {
    IssuePlan plan;
    office.issue(office.issue_request(autumn, day), plan);
    REQUIRE(plan.outcome == IssuePlan::Outcome::planned);
}

// What stops documents from being issued anew, in Swedish; nothing is then recorded.
std::string refusal(const Office& office, ReissueRequest request) {
    const auto runs = office.open().runs();
    ReissuePlan plan;
    reissue(request, plan);
    CHECK_FALSE(plan.is_planned);
    CHECK(office.open().runs() == runs);
    REQUIRE(plan.found().count(Severity::error) == 1);
    return message(*std::ranges::find(plan.found().all(), Severity::error, &Diagnostic::severity),
                   Language::swedish);
}

std::string with_reference(const std::string& reference) {
    std::string agreement = karolinska();
    const std::string heading = "[university]\n";
    agreement.insert(agreement.find(heading) + heading.size(),
                     "invoice_reference = \"" + reference + "\"\n");
    return agreement;
}

TEST_CASE("a document is credited in full and its lines are issued anew with today's reference") {
    Office office;
    office.import(two_rows);
    issue(office);
    office.agree(with_reference("ZZ 4711"));
    ReissuePlan plan;
    reissue(request_of(office, {"2016-0001"}), plan);
    REQUIRE(plan.is_planned);
    REQUIRE(plan.run.documents.size() == 2);
    const Document& credit = plan.run.documents[0];
    const Document& anew = plan.run.documents[1];
    CHECK(credit.kind == DocumentKind::credit);
    CHECK(credit.number == "2016-0003");
    CHECK(credit.credits == "2016-0001");
    CHECK(credit.receiver.reference == "ZZ 4711");  // the original had none
    CHECK(credit.lines[0].reason == CreditReason::reissued);
    CHECK(credit.lines[0].reason_text == "utfärdas på nytt: fel referens");
    CHECK(anew.kind == DocumentKind::invoice);
    CHECK(anew.number == "2016-0004");
    CHECK(anew.replaces == "2016-0001");
    CHECK(anew.receiver.reference == "ZZ 4711");
    CHECK(anew.term == autumn);
    CHECK(anew.total == credit.total);
    CHECK(anew.total == Money::from_kronor(7650));
}

TEST_CASE("what was issued anew is not due, and the ledger is whole") {
    Office office;
    office.import(two_rows);
    issue(office);
    ReissuePlan plan;
    reissue(request_of(office, {"2016-0002", "2016-0001"}), plan);
    CHECK(plan.run.documents.size() == 4);
    IssuePlan next;
    office.issue(office.issue_request(autumn, later), next);
    CHECK(next.run.documents.empty());
    CHECK(verify(office.open()).faults.empty());
    const HistoryEntry event = history(office.open()).back();
    CHECK(event.reissue_reason == "fel referens");
    const IssuedRun stored = office.open().read_run(event.record);
    CHECK(stored.run.reissue_reason == "fel referens");
    CHECK(stored.run.documents[2].replaces == "2016-0001");
}

TEST_CASE("a document issued anew can be issued anew") {
    Office office;
    office.import(one_row);
    issue(office);
    ReissuePlan first;
    reissue(request_of(office, {"2016-0001"}), first);
    ReissuePlan second;
    reissue(request_of(office, {"2016-0003"}), second);
    REQUIRE(second.is_planned);
    CHECK(second.run.documents[0].credits == "2016-0003");
    CHECK(second.run.documents[1].number == "2016-0005");
}

TEST_CASE("of a document that is credited in part, what is left is issued anew") {
    Office office;
    office.import(one_row + "P-2;aso;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n");
    issue(office);
    office.import("P-2;aso;Bo Alm;R-2;;2016-09-05;2016-10-07;;inställd\n");
    issue(office, date(2016, 12, 5));
    ReissuePlan plan;
    reissue(request_of(office, {"2016-0001"}), plan);
    REQUIRE(plan.is_planned);
    CHECK(plan.run.documents[0].lines.size() == 1);
    CHECK(plan.run.documents[1].total == Money::from_kronor(7650));
}

TEST_CASE("a student who has become protected is named on neither of the new documents") {
    Office office;
    office.import(one_row);
    issue(office);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;ja;\n");
    ReissuePlan plan;
    reissue(request_of(office, {"2016-0001"}), plan);
    REQUIRE(plan.is_planned);
    for (const Document& document : plan.run.documents)
        CHECK(document.lines[0].name == "R-1");
}

TEST_CASE("what differs is told, and nothing is issued") {
    Office office;
    office.import(one_row);
    issue(office);
    SUBCASE("other days") {
        office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-09-30;;\n");
        CHECK(refusal(office, request_of(office, {"2016-0001"})) ==
              "2016-0001 kan inte utfärdas på nytt: placeringen P-1 har dagarna 2016-09-05 – "
              "2016-09-30 nu");
    }
    SUBCASE("another unit") {
        office.import("P-1;ek;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n");
        CHECK(refusal(office, request_of(office, {"2016-0001"}))
                  .ends_with("P-1 är flyttad till en annan verksamhet eller ett annat avtal"));
    }
    SUBCASE("cancelled") {
        office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
        CHECK(refusal(office, request_of(office, {"2016-0001"})).ends_with("P-1 är inställd"));
    }
    SUBCASE("another rate") {
        std::string agreement = karolinska();
        const std::string rate = "week_rate = \"1530";
        agreement.replace(agreement.find(rate), rate.size(), "week_rate = \"1600");
        office.agree(agreement);
        CHECK(refusal(office, request_of(office, {"2016-0001"})).find("veckoersättningen") !=
              std::string::npos);
    }
    SUBCASE("the agreement is not loaded") {
        office.agree(sodertorn());
        CHECK(refusal(office, request_of(office, {"2016-0001"})).find("inte är inläst") !=
              std::string::npos);
    }
}

TEST_CASE("numbers that cannot be issued anew are refused") {
    Office office;
    office.import(one_row);
    issue(office);
    SUBCASE("that were never issued") {
        CHECK(refusal(office, request_of(office, {"2016-0099"})) ==
              "inget underlag har numret 2016-0099");
    }
    SUBCASE("of a credit note, and of what it credits in full") {
        office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
        issue(office, date(2016, 12, 5));
        CHECK(refusal(office, request_of(office, {"2016-0002"})) ==
              "2016-0002 kan inte utfärdas på nytt: det är ett kreditunderlag");
        CHECK(refusal(office, request_of(office, {"2016-0001"})) ==
              "2016-0001 kan inte utfärdas på nytt: alla dess rader är redan krediterade");
    }
    SUBCASE("before the latest date") {
        ReissueRequest request = request_of(office, {"2016-0001"});
        request.issue_date = date(2016, 11, 30);
        ReissuePlan plan;
        reissue(request, plan);
        CHECK(errors_in(plan.found()) == "U501");
    }
    SUBCASE("with a personal identity number in the reason") {
        ReissueRequest request = request_of(office, {"2016-0001"});
        request.why = "fel person: 811228-9874";
        CHECK(refusal(office, request) ==
              "orsaken innehåller ett personnummer, och den skrivs på underlaget");
    }
}

TEST_CASE("documents of different terms are not issued anew at once") {
    Office office;
    office.import(one_row + "P-2;aso;Bo Alm;R-2;;2017-02-06;2017-03-10;;\n");
    issue(office);
    IssuePlan spring;
    office.issue(office.issue_request({2017, Season::spring}, date(2017, 5, 1)), spring);
    ReissueRequest request = request_of(office, {"2016-0001", "2017-0001"});
    request.issue_date = date(2017, 5, 2);
    CHECK(refusal(office, request) == "underlagen är utfärdade för olika terminer: HT2016, VT2017");
}

TEST_CASE("nothing is issued anew on a date after today, unless it is agreed to" *
          doctest::test_suite("file")) {
    Office office;
    office.import(one_row);
    issue(office);
    ReissueRequest request = request_of(office, {"2016-0001"});
    request.today = december;
    CHECK(refusal(office, request).find("2016-12-09") != std::string::npos);
    request.is_agreed = true;
    ReissuePlan plan;
    reissue(request, plan);
    CHECK(plan.is_planned);
}

TEST_CASE("a term that has not begun is not issued anew, unless it is agreed to") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2017-02-06;2017-02-10;;\n");
    IssueRequest ahead = office.issue_request({2017, Season::spring}, december);
    ahead.is_agreed = true;
    IssuePlan issued;
    office.issue(ahead, issued);
    REQUIRE(issued.outcome == IssuePlan::Outcome::planned);
    ReissueRequest request = request_of(office, {"2016-0001"});
    CHECK(refusal(office, request).find("VT2017") != std::string::npos);
    request.is_agreed = true;
    ReissuePlan plan;
    reissue(request, plan);
    CHECK(plan.is_planned);
}

TEST_CASE("a credit note has the reference of today where its original had none") {
    Office office;
    office.import(one_row);
    issue(office);
    office.agree(with_reference("ZZ 4711"));
    ReissuePlan plan;
    reissue(request_of(office, {"2016-0001"}), plan);
    REQUIRE(plan.is_planned);
    CHECK(plan.run.documents.front().receiver.reference == "ZZ 4711");
}

}  // namespace
}  // namespace underlag
