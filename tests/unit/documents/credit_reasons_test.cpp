#include "underlag/documents/credit_reasons.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

namespace {

const DocumentWords words = built_in_words();

// 25 invoiced days at Hemsjukvården Åsö, and what is due in their stead.
struct Correction {
    MadeUpRun made;
    std::vector<Agreement> agreements;
    WeekRate other_rate;
    DueLine now{.line = {.period = period_of({2016, Season::autumn})}};

    Correction() {
        InvoiceBase& base = made.add_base("hemsjukvard-aso", "Hemsjukvården Åsö");
        made.add_line(base, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
        agreements.push_back(made.agreements.front());
        agreements.front().activities.resize(2);
        agreements.front().activities[0] = made.activities.front();
        agreements.front().activities[1].id = "norr";
        agreements.front().activities[1].name = "Hemtjänsten Norr";
        now.line = base.lines.front();
    }
    std::string text(CreditReason reason) const {
        const InvoiceBase& base = made.run.documents.front();
        return credit_reason_text({.reason = reason}, {&base, &base.lines.front()}, &now,
                                  agreements, words);
    }
};

}  // namespace

TEST_CASE("what is not to be paid is said to be cancelled, or nothing to pay any longer") {
    const Correction correction;
    const InvoiceBase& base = correction.made.run.documents.front();
    const InvoicedLine old{&base, &base.lines.front()};
    CHECK(credit_reason_text({.reason = CreditReason::cancelled}, old, nullptr, {}, words) ==
          "inställd");
    CHECK(credit_reason_text({.reason = CreditReason::no_longer_due}, old, nullptr, {}, words) ==
          "inget att betala längre");
    CHECK(credit_reason_text({.reason = CreditReason::period_changed}, old, nullptr, {}, words) ==
          "inget att betala längre");
}

TEST_CASE("a placement that has moved names the new unit") {
    Correction correction;
    correction.now.activity = 1;
    CHECK(correction.text(CreditReason::unit_changed) == "flyttad till Hemtjänsten Norr");
}

TEST_CASE("a placement under another agreement names the university, or else the agreement") {
    Correction correction;
    correction.agreements.front().reference = "Samverkansavtal 2017/3";
    CHECK(correction.text(CreditReason::unit_changed) ==
          "flyttad till avtal Samverkansavtal 2017/3");
    correction.agreements.front().university.name = "Högskolan Dalarna";
    CHECK(correction.text(CreditReason::unit_changed) ==
          "flyttad till Hemsjukvården Åsö, Högskolan Dalarna");
}

TEST_CASE("a changed period, number of days or week rate says what is new") {
    Correction correction;
    correction.now.line.period = Period::between(date(2016, 9, 5), date(2016, 9, 30)).value();
    CHECK(correction.text(CreditReason::period_changed) == "ny period 2016-09-05 – 2016-09-30");
    correction.now.line.count.stated_days = 20;
    CHECK(correction.text(CreditReason::days_changed) == "20 dagar i stället för 25");
    correction.now.line.count.stated_days = 1;
    CHECK(correction.text(CreditReason::days_changed) == "1 dag i stället för 25");
    correction.other_rate.amount = Money::from_kronor(1558);
    correction.now.line.rate = &correction.other_rate;
    CHECK(correction.text(CreditReason::rate_changed) ==
          "ny veckoersättning 1\u00A0558,00 kr i stället för 1\u00A0530,00 kr");
}
