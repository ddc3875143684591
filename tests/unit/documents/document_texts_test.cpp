#include "underlag/documents/document_texts.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

namespace {

const DocumentWords words = built_in_words();

// 25 invoiced days at Hemsjukvården Åsö, and what is due in their stead.
struct Correction {
    MadeUpRun made;
    std::vector<Agreement> agreements;
    DueLine now{.line = {.period = period_of({2016, Season::autumn})}};

    Correction() {
        Document& document = made.add_document("hemsjukvard-aso", "Hemsjukvården Åsö");
        made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
        agreements.push_back(made.agreement);
        agreements.front().activities = {MadeUpRun::unit("hemsjukvard-aso", "Hemsjukvården Åsö"),
                                         MadeUpRun::unit("norr", "Hemtjänsten Norr")};
        now.line = document.lines.front();
    }
    [[nodiscard]] InvoicedLine old() const {
        const Document& document = made.run.documents.front();
        return {&document, &document.lines.front()};
    }
    [[nodiscard]] std::string text(CreditReason reason) const {
        return credit_reason_text({.reason = reason}, old(), &now, agreements, words);
    }
};

}  // namespace

TEST_CASE("a document is of its lines' terms, not of the term that is being invoiced") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    CHECK(covered_terms(document, words).text == "HT2016");
    made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    document.term = {2017, Season::spring};
    const CoveredTerms late = covered_terms(document, words);
    CHECK(late.text == "HT2016");
    CHECK(late.period == period_of({2016, Season::autumn}));
}

TEST_CASE("stated days, a preliminary rate and what is replaced are noted") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    CHECK(note_text(line, document, words).empty());
    line.placement.count.stated_days = 20;
    CHECK(note_text(line, document, words) == "20 dagar enligt listan");
    WeekRate preliminary = made.rate;
    preliminary.steps.push_back({.year = 2017, .preliminary = true});
    line.placement.rate = &preliminary;
    line.claim.id = 17;
    document.in_stead_of = {{line.claim, "2016-0002"}};
    CHECK(note_text(line, document, words) ==
          "ersätter 2016-0002; 20 dagar enligt listan; preliminär veckoersättning");
    document.kind = DocumentKind::credit;
    CHECK(note_text(line, document, words).empty());
}

TEST_CASE("another programme with another rate is told as the reason of a credit") {
    Correction correction;
    correction.now.line.placement.programme = "Socionom";
    correction.now.line.price = Money::from_kronor(700);
    CHECK(correction.text(CreditReason::rate_changed) ==
          "Socionom i stället för Sjuksköterska: veckoersättning 700,00 kr");
}

TEST_CASE("lines of several terms give the days from the first term to the last, and name each") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    made.add_line(document, "Bo Lind", date(2017, 2, 6), date(2017, 2, 10));
    made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    const CoveredTerms two = covered_terms(document, words);
    CHECK(two.text == "HT2016 och VT2017");
    CHECK(two.period == Period::between(date(2016, 7, 1), date(2017, 6, 30)));
    made.add_line(document, "Örjan Öst", date(2018, 9, 3), date(2018, 9, 7));
    CHECK(covered_terms(document, words).text == "HT2016, VT2017 och HT2018");
}

TEST_CASE("a line says where its placement goes on and where it began") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    CHECK(note_text(line, document, words) == "");
    line.placement.continues_in = Term{2017, Season::spring};
    CHECK(note_text(line, document, words) == "fortsätter i VT2017");
    line.placement.continued_from = Term{2016, Season::spring};
    CHECK(note_text(line, document, words) == "från VT2016; fortsätter i VT2017");
}

TEST_CASE("days after the issue date are counted, the issue date itself not") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    const Line& line = made.add_line(document, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 27));
    const auto note = [&](Date issued, HolidayPolicy holidays) {
        document.issue_date = issued;
        document.policy.public_holidays = holidays;
        return note_text(line, document, words);
    };
    CHECK(note(date(2016, 12, 27), HolidayPolicy::paid) == "");
    CHECK(note(date(2016, 12, 26), HolidayPolicy::paid) == "1 dag efter utfärdandedatum");
    CHECK(note(date(2016, 12, 15), HolidayPolicy::paid) == "8 dagar efter utfärdandedatum");
    CHECK(note(date(2016, 12, 15), HolidayPolicy::unpaid) ==
          "7 dagar efter utfärdandedatum");  // Boxing Day
    CHECK(note(date(2016, 12, 1), HolidayPolicy::paid) == "12 dagar efter utfärdandedatum");
}

TEST_CASE("which of a list's own days lie after the issue date is not known, unless all do") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 27));
    line.placement.count.stated_days = 6;
    document.issue_date = date(2016, 12, 15);
    CHECK(note_text(line, document, words) ==
          "6 dagar enligt listan; dagar efter utfärdandedatum ingår");
    document.issue_date = date(2016, 12, 1);
    CHECK(note_text(line, document, words) ==
          "6 dagar enligt listan; 6 dagar efter utfärdandedatum");
}

TEST_CASE("a line of another term than the run's says which") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 4, 4), date(2016, 4, 8));
    line.placement.continues_in = Term{2016, Season::autumn};
    CHECK(note_text(line, document, words) == "avser VT2016; fortsätter i HT2016");
}

TEST_CASE("a credited line says why, and nothing of payment in arrears") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    document.kind = DocumentKind::credit;
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 27));
    line.reason_text = "inställd";
    CHECK(note_text(line, document, words) == "inställd");
    document.term = {2017, Season::spring};
    CHECK(note_text(line, document, words) == "inställd; avser HT2016");
}

TEST_CASE("the way the days were counted is told") {
    CHECK(counted_text({10, 0, std::nullopt}, words) == "måndagar–fredagar i perioden");
    CHECK(counted_text({10, 2, std::nullopt}, words) == "10 vardagar utom 2 helgdagar");
    CHECK(counted_text({10, 1, std::nullopt}, words) == "10 vardagar utom 1 helgdag");
    CHECK(counted_text({10, 0, 8}, words) == "enligt listan (kalendern ger 10)");
}

TEST_CASE("a rate says where it comes from") {
    WeekRate rate;
    rate.from_year = 2016;
    CHECK(rate_source_text(rate, words) == "avtalet, 2016 års priser");
    rate.steps.emplace_back().year = 2017;
    CHECK(rate_source_text(rate, words) == "avtalet, 2016 års priser, uppräknad 2017");
    rate.steps.emplace_back().year = 2018;
    rate.steps.back().preliminary = true;
    CHECK(rate_source_text(rate, words) ==
          "avtalet, 2016 års priser, uppräknad 2017–2018 (preliminär)");

    WeekRate published;
    published.from_published = true;
    published.from_year = 2018;
    CHECK(rate_source_text(published, words) == "fastställd för 2018");
    published.from_source = "brev";
    CHECK(rate_source_text(published, words) == "fastställd för 2018: brev");
}

TEST_CASE("what is not to be paid is said to be cancelled, or nothing to pay any longer") {
    const Correction correction;
    const InvoicedLine old = correction.old();
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
    correction.now.line.quantity = 20;
    CHECK(correction.text(CreditReason::days_changed) == "20 dagar i stället för 25");
    correction.now.line.quantity = 1;
    CHECK(correction.text(CreditReason::days_changed) == "1 dag i stället för 25");
    correction.now.line.price = Money::from_kronor(1558);
    CHECK(correction.text(CreditReason::rate_changed) ==
          "ny veckoersättning 1\u00A0558,00 kr i stället för 1\u00A0530,00 kr");
}

TEST_CASE("documents are named by term, agreement, unit and number") {
    MadeUpRun made;
    Document& document = made.add_document("hemsjukvard-aso", "Hemsjukvården Åsö");
    CHECK(document_file(document) == "HT2016/KI/hemsjukvard-aso.xlsx");
    CHECK(summary_file(made.run) == "HT2016/sammanstallning.xlsx");
    document.number = "2016-0001";
    CHECK(document_file(document) == "HT2016/KI/hemsjukvard-aso-2016-0001.xlsx");
    CHECK(summary_file(made.run) == "HT2016/sammanstallning-2016-0001.xlsx");
    document.kind = DocumentKind::credit;
    CHECK(document_file(document) == "HT2016/KI/hemsjukvard-aso-2016-0001-kredit.xlsx");
}
