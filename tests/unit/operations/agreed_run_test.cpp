#include "underlag/operations/agreed_run.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

Document document(DocumentKind kind, std::string number, int kronor) {
    Document made;
    made.kind = kind;
    made.number = std::move(number);
    made.total = Money::from_kronor(kronor);
    return made;
}

DocumentRun run_of(std::vector<Document> documents) {
    DocumentRun run;
    run.documents = std::move(documents);
    return run;
}

const DocumentRun two = run_of({document(DocumentKind::credit, "2016-0007", -100),
                                document(DocumentKind::invoice, "2016-0008", 7650)});

// A ledger that notes how it is taken, and plans one run after the other.
struct Asked {
    explicit Asked(std::vector<DocumentRun> planned) : runs(std::move(planned)) {}

    RunConsent go(std::optional<bool> answer, bool is_dry_run = false) {
        RunSteps steps{.begin = [this](bool writes) { said += writes ? "write " : "read "; },
                       .let_go = [this] { said += "let-go "; },
                       .plan =
                           [this] {
                               said += "plan ";
                               now = plans < runs.size() ? &runs[plans++] : nullptr;
                               return now != nullptr;
                           },
                       .run = [this]() -> const DocumentRun& { return *now; }};
        if (answer)
            steps.is_agreed_to = [this, answer](const NumberedRun& run) {
                said += "ask:" + run.first_number + " ";
                return *answer;
            };
        return plan_with_consent(steps, is_dry_run);
    }

    std::vector<DocumentRun> runs;
    std::size_t plans = 0;
    const DocumentRun* now = nullptr;
    std::string said;
};

TEST_CASE("what is told before numbers are drawn: documents, kronor and numbers of each kind") {
    const NumberedRun run(two);
    CHECK(run.invoice_bases == 1);
    CHECK(run.credit_notes == 1);
    CHECK(run.invoiced == Money::from_kronor(7650));
    CHECK(run.credited == two.credited());
    CHECK(run.first_number == "2016-0007");
    CHECK(run.last_number == "2016-0008");
}

TEST_CASE("what is issued is what was asked about, to every name and reference") {
    DocumentRun named = two;
    std::vector lines{Line{.name = "Åsa Ek", .period = period_of(Term{2016, Season::autumn})}};
    keep_lines(named.documents[1], lines);
    DocumentRun another = two;
    lines[0].name = "Bo Alm";
    keep_lines(another.documents[1], lines);
    DocumentRun referred = named;
    referred.documents[1].receiver.reference = "4711";
    for (const DocumentRun* changed : {&another, &referred}) {
        Asked asked({named, *changed});
        CHECK(asked.go(true) == RunConsent::changed);
    }
    Asked same({named, named});
    CHECK(same.go(true) == RunConsent::agreed);
}

TEST_CASE("a run that nobody is asked about is planned once, to be written") {
    Asked asked({two});
    CHECK(asked.go(std::nullopt) == RunConsent::agreed);
    CHECK(asked.said == "write plan ");
}

TEST_CASE("a dry run only reads, and asks nobody") {
    Asked asked({two});
    CHECK(asked.go(true, true) == RunConsent::only_shown);
    CHECK(asked.said == "read plan ");
}

TEST_CASE("where nothing is due nobody is asked") {
    Asked asked({run_of({})});
    CHECK(asked.go(true) == RunConsent::only_shown);
    CHECK(asked.said == "read plan ");
}

TEST_CASE("the ledger is let go while the answer is waited for, and the run planned anew") {
    Asked asked({two, two});
    CHECK(asked.go(true) == RunConsent::agreed);
    CHECK(asked.said == "read plan let-go ask:2016-0007 write plan ");
}

TEST_CASE("a run that is declined is not planned again") {
    Asked asked({two, two});
    CHECK(asked.go(false) == RunConsent::declined);
    CHECK(asked.said == "read plan let-go ask:2016-0007 ");
}

TEST_CASE("what has become another run meanwhile is not issued: a number, a krona, or nothing") {
    DocumentRun other_number = two;
    other_number.documents.back().number = "2016-0009";
    DocumentRun other_amount = two;
    other_amount.documents.back().total = Money::from_kronor(7651);
    for (const DocumentRun& other : {other_number, other_amount, run_of({})}) {
        Asked asked({two, other});
        CHECK(asked.go(true) == RunConsent::changed);
    }
}

TEST_CASE("a plan that is stopped stops it, the first time and the second") {
    CHECK(Asked({}).go(std::nullopt) == RunConsent::stopped);
    CHECK(Asked({two}).go(true) == RunConsent::stopped);
}

}  // namespace
}  // namespace underlag
