#include "underlag/reports/explanation_report.hpp"

#include <doctest/doctest.h>

#include "reports/invoice_run.hpp"
#include "reports/written.hpp"
#include "underlag/reports/calculation_text.hpp"

using namespace underlag;

namespace {

std::string spaced(std::string text) {
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, 2, " ");
    return text;
}

// 1530 kronor of 2016, raised by 1,84 and 1,22 per cent, as in an agreement's own terms.
WeekRate raised_rate(Rounding rounding, Chain chain) {
    CompensationTerms terms;
    terms.rates = {
        .base = Money::from_kronor(1530), .price_year = 2017, .published = {}, .place = {}};
    terms.index = {{2018, Decimal{184, 2}, "PLO 2018", false, {}},
                   {2019, Decimal{122, 2}, "", true, {}}};
    terms.rounding = rounding;
    terms.chain = chain;
    WeekRate rate = week_rate(terms.rates, terms, 2019).value();
    rate.steps[0].source = "PLO 2018";  // `terms` does not outlive this
    rate.steps[1].source = "";
    return rate;
}

std::vector<std::string> spaced(std::vector<std::string> texts) {
    for (std::string& text : texts)
        text = spaced(text);
    return texts;
}

IssuedLineEntry invoiced() {
    return {.number = "2016-0001",
            .issue_date = date(2016, 11, 3),
            .term = {2016, Season::autumn},
            .amount = Money::from_kronor(7650)};
}

IssuedLineEntry credited() {
    return {.number = "2016-0002",
            .kind = DocumentKind::credit,
            .credits = "2016-0001",
            .issue_date = date(2016, 12, 1),
            .term = {2016, Season::autumn},
            .amount = Money::from_kronor(7650)};
}

std::string document_text(const ExplainedDocument& document, Language language) {
    return spaced(written([&](const Sink& out) { write_document_text(document, language, out); }));
}

std::string placements_text(const std::vector<ExplainedPlacement>& placements) {
    return spaced(written(
        [&](const Sink& out) { write_placements_text(placements, Language::swedish, out); }));
}

}  // namespace

TEST_CASE("a rate is worked year by year, from the rounded amount of the year before") {
    CHECK(spaced(rate_texts(raised_rate(Rounding::krona, Chain::rounded), Chain::rounded,
                            Language::swedish)) ==
          std::vector<std::string>{
              "2017: 1 530,00 kr, avtalets belopp (§ 4.6)",
              "2018: 1 530,00 × 1,0184 = 1 558,152, avrundat till 1 558,00 kr (omräkning +1,84 %, "
              "PLO 2018)",
              "2019: 1 558,00 × 1,0122 = 1 577,0076, avrundat till 1 577,00 kr (omräkning +1,22 "
              "%, preliminär)"});
}

TEST_CASE("with an exact chain the next year starts from the unrounded amount") {
    CHECK(spaced(
              rate_texts(raised_rate(Rounding::ore, Chain::exact), Chain::exact, Language::english))
              .back() ==
          "2019: 1 558,152 × 1,0122 = 1 577,1614544, rounded to 1 577,16 kr (index +1,22 %, "
          "preliminary)");
}

TEST_CASE("a published rate names its letter, and a raise that comes out even is not rounded") {
    WeekRate rate;
    rate.from_published = true;
    rate.from_year = 2018;
    rate.from_amount = Money::from_kronor(1000);
    rate.from_source = "brev 2017-12-11";
    rate.steps = {{2019, Decimal{-5, 1}, "", false, "995", Money::from_kronor(995)}};
    CHECK(spaced(rate_texts(rate, Chain::rounded, Language::swedish)) ==
          std::vector<std::string>{"2018: 1 000,00 kr, fastställt av lärosätet: brev 2017-12-11",
                                   "2019: 1 000,00 × 0,995 = 995,00 kr (omräkning -0,5 %)"});
}

TEST_CASE("days are counted as weekdays, less holidays, or as the list states") {
    const ExampleRun example;
    Line line = example.line(date(2016, 10, 12), date(2016, 11, 4));
    CHECK(days_text(line, Language::swedish) ==
          "onsdag 2016-10-12 – fredag 2016-11-04: 18 måndagar–fredagar");
    line.placement.count.unpaid_holidays = 2;
    line.placement.continues_in = Term{2017, Season::spring};
    CHECK(days_text(line, Language::english) ==
          "Wednesday 2016-10-12 – Friday 2016-11-04: 18 Mondays–Fridays − 2 public holidays = 16 "
          "days; goes on in VT2017");
    line.placement.count.unpaid_holidays = 1;
    line.placement.continues_in.reset();
    CHECK(days_text(line, Language::swedish) ==
          "onsdag 2016-10-12 – fredag 2016-11-04: 18 måndagar–fredagar − 1 helgdag = 17 dagar");
    line.placement.count.stated_days = 10;
    CHECK(days_text(line, Language::swedish) ==
          "onsdag 2016-10-12 – fredag 2016-11-04: 10 dagar enligt listan (kalendern ger 17)");
    CHECK(days_text(example.line(date(2016, 11, 15), date(2016, 11, 15)), Language::swedish) ==
          "tisdag 2016-11-15: 1 dag");
}

TEST_CASE("the amount shows its rounding only where there is one") {
    ExampleRun example;
    CHECK(spaced(amount_text(example.line(date(2016, 10, 12), date(2016, 11, 4)),
                             Language::swedish)) == "1 530,00 kr × 18 dagar / 5 = 5 508,00 kr");
    example.rate.amount = Money::from_ore(155'813);
    CHECK(spaced(amount_text(example.line(date(2016, 11, 15), date(2016, 11, 15)),
                             Language::english)) ==
          "1 558,13 kr × 1 day / 5 = 311,626, rounded to 311,63 kr");
}

TEST_CASE("a document is explained line by line, with what was issued and the policy") {
    ExampleRun example;
    example.rate.from_year = 2016;
    example.rate.from_amount = example.rate.amount;
    Document& document = example.add_first();
    document.number = "2016-0001";
    CHECK(document_text({document, {{invoiced(), credited()}}}, Language::swedish) ==
          R"(2016-0001: underlag för HT2016, utfärdat 2016-12-01
Hemsjukvården Åsö, Karolinska Institutet (KI)

Åsa Ek, P-1
    dagar            måndag 2016-09-05 – fredag 2016-10-07: 25 måndagar–fredagar
    veckoersättning  2016: 1 530,00 kr, avtalets belopp (§ 4.6)
    belopp           1 530,00 kr × 25 dagar / 5 = 7 650,00 kr
    fakturerat       2016-0001, 2016-11-03: 7 650,00 kr
    krediterat       2016-0002 (kredit av 2016-0001), 2016-12-01: 7 650,00 kr
                     kvar efter krediter: 0,00 kr

Summa: 7 650,00 kr

Så räknas ersättningen enligt avtalet KI:
    § 4.6: en vecka omfattar 5 dagar; kortare tid ersätts per dag med en femtedel
    valt: dagarna är måndag till fredag från första till sista dagen, om listan inte anger antalet
    valt: helgdagar på vardagar räknas som andra dagar
    § 4.6: beloppet räknas upp varje 1 januari; varje dag ersätts med sitt års veckoersättning
    valt: varje års veckoersättning avrundas till hela kronor
    valt: nästa år utgår från det avrundade beloppet
    valt: en rad avrundas en gång, till hela ören
)");
}

TEST_CASE("a credit note is explained with what it credits and why") {
    ExampleRun example;
    Document& document = example.add_first();
    document.kind = DocumentKind::credit;
    document.number = "2016-0002";
    document.credits = "2016-0001";
    document.credits_issued = date(2016, 11, 3);
    document.lines.front().reason_text = "inställd";
    const std::string text = document_text({document, {}}, Language::english);
    CHECK(
        text.starts_with("2016-0002: credit note in HT2016, issued 2016-12-01\n"
                         "credits 2016-0001, issued 2016-11-03\n"));
    CHECK(text.find("    reason           inställd\n") != std::string::npos);
}

TEST_CASE("a placement is explained from its lists, its lines and what was issued") {
    ExampleRun example;
    example.rate.from_year = 2016;
    example.rate.from_amount = example.rate.amount;
    const Line line = example.line(date(2016, 9, 5), date(2016, 10, 7));
    const PlacementFacts facts{.agreement = "KI",
                               .activity = "hemsjukvard-aso",
                               .activity_name = "Hemsjukvården Åsö",
                               .student = "Åsa Ek",
                               .programme = {},
                               .first = date(2016, 9, 5),
                               .last = date(2016, 10, 7)};
    ExplainedPlacement placement{
        .id = "P-17",
        .versions = {{"2016-11-03 09:12:00", "placeringar.csv", 2, facts}},
        .due = {{&line, "KI", "hemsjukvard-aso", "Hemsjukvården Åsö", {}, {}}}};
    CHECK(placements_text({placement}).starts_with(R"(P-17
    2016-11-03 09:12:00  placeringar.csv, rad 2: Åsa Ek, Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07

HT2016, Hemsjukvården Åsö
    dagar            måndag 2016-09-05 – fredag 2016-10-07: 25 måndagar–fredagar
    veckoersättning  2016: 1 530,00 kr, avtalets belopp (§ 4.6)
    belopp           1 530,00 kr × 25 dagar / 5 = 7 650,00 kr
    fakturerat       inget ännu

Så räknas ersättningen enligt avtalet KI:
)"));
    PlacementFacts gone = facts;
    gone.is_cancelled = true;
    placement.versions.push_back({"2016-12-01", "", 0, gone});
    placement.due.clear();
    placement.issued = {invoiced(), credited()};
    CHECK(placements_text({placement}) == R"(P-17
    2016-11-03 09:12:00  placeringar.csv, rad 2: Åsa Ek, Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07
    2016-12-01  stod inte i en lista som var hel: Åsa Ek, Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, inställd

Inget att betala.

HT2016: inget att betala längre
    fakturerat       2016-0001, 2016-11-03: 7 650,00 kr
    krediterat       2016-0002 (kredit av 2016-0001), 2016-12-01: 7 650,00 kr
                     kvar efter krediter: 0,00 kr
)");
}

TEST_CASE("what cannot be worked out is not said to be due no longer") {
    const std::string text =
        placements_text({{.id = "P-17", .issued = {invoiced()}, .is_left = true}});
    CHECK(text.find("Det fakturerade lämnas som det är.") != std::string::npos);
    CHECK(text.find("HT2016:\n    fakturerat") != std::string::npos);
    CHECK(text.find("nget att betala") == std::string::npos);
}

TEST_CASE("what waits for a rate, and what becomes due later, is worked as far as it goes") {
    ExampleRun example;
    example.rate.from_year = 2016;
    example.rate.from_amount = example.rate.amount;
    const Line line = example.line(date(2016, 12, 5), date(2016, 12, 30));
    const std::string text =
        placements_text({{.id = "P-17",
                          .later = {{&line, "KI", "hemsjukvard-aso", "Hemsjukvården Åsö", {}, {}}},
                          .waiting = {{{2017, Season::spring}, "KI", 2017, {invoiced()}}}}});
    CHECK(text.find("\nHT2016, Hemsjukvården Åsö: blir att betala 2016-12-30, när radens "
                    "sista dag har kommit\n    dagar") != std::string::npos);
    CHECK(text.find("\nVT2017: väntar på veckoersättningen; avtalet KI saknar 2017 års omräkning "
                    "eller belopp\n    fakturerat       2016-0001") != std::string::npos);
    CHECK(text.find("Inget att betala") == std::string::npos);
}

TEST_CASE("explanations as JSON hold every step") {
    ExampleRun example;
    example.rate = raised_rate(Rounding::krona, Chain::rounded);
    Document& document = example.add_first();
    document.number = "2016-0001";
    const std::string json = spaced(written([&](const Sink& out) {
        write_document_json({document, {{invoiced()}}}, Language::swedish, out);
    }));
    CHECK(json.starts_with(
        R"({"format":"underlag.explain/1","language":"sv","document":{"number":"2016-0001",)"
        R"("kind":"invoice","credits":null,"term":"HT2016","issue_date":"2016-12-01",)"
        R"("agreement":"KI","activity":"hemsjukvard-aso","lines":[{"placement_id":"P-1",)"
        R"("student":"Åsa Ek","term":"HT2016","days":{"start":"2016-09-05","end":"2016-10-07",)"
        R"("weekdays":25,"unpaid_holidays":0,"stated":null,"paid":25,"weeks":"5.0",)"
        R"("message":"måndag 2016-09-05 – fredag 2016-10-07: 25 måndagar–fredagar"},)"
        R"("week_rate":{"year":2019,"amount":"1577.00","preliminary":true,)"
        R"("from":{"year":2017,"amount":"1530.00","published":false,"source":null},"steps":[)"
        R"({"year":2018,"percent":"1.84","exact":"1558.152","rounded":"1558.00",)"
        R"("source":"PLO 2018","preliminary":false},)"));
    CHECK(json.find(R"("calculation":"1 577,00 kr × 25 dagar / 5 = 7 885,00 kr",)"
                    R"("amount":"7885.00","issued":[{"number":"2016-0001","kind":"invoice",)"
                    R"("credits":null,"issue_date":"2016-11-03","term":"HT2016",)"
                    R"("amount":"7650.00"}]}],"total":"7885.00","policy":[)") != std::string::npos);
    CHECK(written([&](const Sink& out) {
              write_placements_json(std::vector{ExplainedPlacement{.id = "P-17"}},
                                    Language::english, out);
          }) ==
          R"({"format":"underlag.explain/1","language":"en","placements":[{"placement_id":"P-17",)"
          R"("versions":[],"due":[],"later":[],"waiting":[],"issued":[],"left":false}]})"
          "\n");
}
