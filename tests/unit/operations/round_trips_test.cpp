// How often a command asks the ledger's store does not depend on how many rows there are: a server
// that lies far away answers once for all of them.
#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/operations/explanation.hpp"
#include "underlag/operations/find.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/operations/forget.hpp"
#include "underlag/operations/reconcile.hpp"
#include "underlag/operations/reissue.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/operations/status.hpp"
#include "underlag/operations/undo.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Term spring{2017, Season::spring};

// A term in an office, step by step, with a ledger in memory.
class TermOfRows {
   public:
    explicit TermOfRows(std::size_t rows) : rows_(rows) { run(); }

    // What each step asked: "import 12".
    [[nodiscard]] const std::vector<std::string>& asked() const { return asked_; }

   private:
    void run() {
        step("import", [&] { import(list("2016-10-07")); });
        step("the same list again", [&] { import(list("2016-10-07")); });
        step("generate", [&] { issue(date(2016, 12, 1)); });
        step("status", [&] {
            (void)ledger_status(
                ledger_, {.reading = office_.reading(), .ledger = "underlag.db", .today = today_},
                *standing());
        });
        step("find a name", [&] { CHECK_FALSE(find("Student").empty()); });
        step("find an amount", [&] { CHECK_FALSE(find("7650").empty()); });
        step("explain a document",
             [&] { CHECK(explain_document(ledger_, "2016-0001").has_value()); });
        step("explain a placement",
             [&] { CHECK(explain_placement(ledger_, *standing(), "P-1").size() == 1); });
        step("follow-up",
             [&] { (void)follow_up(&ledger_, *standing(), 2016, date(2016, 12, 31), 1); });
        step("reconcile", [&] { reconcile(); });
        step("ledger export", [&] { CHECK(ledger_.placements({}).placements.size() == rows_); });
        step("ledger render", [&] { render(); });
        step("changes", [&] { import(list("2016-09-30")); });
        step("generate credits", [&] { issue(date(2016, 12, 2)); });
        step("find what was credited", [&] { CHECK_FALSE(find("Student").empty()); });
        step("an older list again", [&] { import(list("2016-10-07")); });
        step("ledger undo", [&] { undo(); });
        step("ledger reissue", [&] { reissue(); });
        step("students become protected", [&] { import(list("2016-09-30", true)); });
        step("ledger forget", [&] { forget(); });
        step("ledger log", [&] { (void)history(ledger_); });
        step("ledger verify", [&] { CHECK(verify(ledger_).faults.empty()); });
    }

    template <class Step>
    void step(const std::string& name, Step work) {
        CAPTURE(name);
        const std::int64_t before = ledger_.store().round_trips();
        ledger_.begin_writing();
        work();
        if (ledger_.store().has_begun())
            ledger_.commit();
        asked_.push_back(name + " " + std::to_string(ledger_.store().round_trips() - before));
    }

    // Every other student protected, or none.
    [[nodiscard]] std::string list(const std::string& last_day,
                                   bool are_some_protected = false) const {
        std::string rows;
        for (std::size_t row = 1; row <= rows_; ++row) {
            const std::string number = std::to_string(row);
            const bool is_protected = are_some_protected && row % 2 == 0;
            rows += "P-" + number + (row % 2 == 0 ? ";aso;" : ";ek;") +
                    (is_protected ? "" : "Student Nr" + number) + ";R-" + number + ";;2016-09-05;" +
                    last_day + (is_protected ? ";ja;\n" : ";;\n");
        }
        return rows;
    }

    void import(const std::string& rows) {
        const ImportRequest request = office_.import_request(rows);
        const ImportPlan plan = plan_import(request, &ledger_);
        REQUIRE(plan.is_read);
        REQUIRE_FALSE(plan.is_stopped);
        if (plan.changes_something())
            record(ledger_, plan, request);
    }

    void issue(Date day) {
        const IssueRequest request = office_.issue_request(autumn, day);
        IssuePlan plan;
        plan_issue(ledger_, request, plan);
        REQUIRE(plan.outcome == IssuePlan::Outcome::planned);
        REQUIRE_FALSE(plan.run.documents.empty());
        issue(plan.run, [&] { return record(ledger_, plan, request); });
    }

    void issue(const DocumentRun& run, const std::function<std::int64_t()>& record) {
        IssueOutcome outcome;
        issue_run(ledger_, run, record, writing(), outcome);
        REQUIRE(outcome.is_recorded);
    }

    [[nodiscard]] WritingRequest writing() const { return {.folder = office_.path("out")}; }

    [[nodiscard]] std::unique_ptr<LedgerStanding> standing() const {
        auto standing = std::make_unique<LedgerStanding>();
        REQUIRE(read_whole_standing(ledger_, "underlag.db", office_.reading(), today_, *standing));
        return standing;
    }

    [[nodiscard]] std::vector<Hit> find(const std::string& text) const {
        return find_in_ledger(ledger_, *standing(), {.text = text});
    }

    void reconcile() {
        ReconcileRequest request;
        request.reading = office_.reading();
        request.theirs = office_.import_request(list("2016-10-06")).reading.lists.front();
        request.ledger = "underlag.db";
        request.term = autumn;
        ReconcilePlan plan;
        plan_reconcile(&ledger_, request, plan);
        CHECK(plan.outcome == ReconcilePlan::Outcome::compared);
    }

    void render() {
        const Rendering rendering = render_runs(ledger_, {.writing = writing()});
        CHECK(rendering.files.size() == 3);
    }

    void undo() {
        UndoRequest request;
        request.reading = office_.reading();
        request.ledger = "underlag.db";
        request.recorded_at = "2016-12-03";
        const UndoPlan plan = plan_undo(request, ledger_);
        REQUIRE(plan.changes_something());
        record(ledger_, plan, request);
    }

    void reissue() {
        ReissueRequest request;
        request.reading = office_.reading();
        request.ledger = "underlag.db";
        for (const Document& document : ledger_.read_run(ledger_.runs().back()).run.documents)
            if (document.kind == DocumentKind::invoice)
                request.numbers.push_back(document.number);
        REQUIRE(request.numbers.size() == 2);
        request.why = "fel referens";
        request.issue_date = date(2016, 12, 5);
        request.recorded_at = "2016-12-05";
        ReissuePlan plan;
        plan_reissue(ledger_, request, plan);
        REQUIRE(plan.is_planned);
        issue(plan.run, [&] { return record(ledger_, plan, request); });
    }

    void forget() {
        const ForgetRequest request{
            .before = spring, .today = date(2040, 1, 1), .recorded_at = "2040-01-01"};
        record(ledger_, plan_forgetting(ledger_, request), request);
    }

    std::size_t rows_;
    Date today_ = date(2016, 12, 1);
    mutable Office office_;
    Ledger ledger_ = Ledger::in_memory();
    std::vector<std::string> asked_;
};

}  // namespace

TEST_CASE("no command asks the ledger more often because there are more rows") {
    CHECK(TermOfRows{4}.asked() == TermOfRows{60}.asked());
}

}  // namespace underlag
