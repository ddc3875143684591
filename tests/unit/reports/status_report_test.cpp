#include "underlag/reports/status_report.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

namespace {

constexpr Term spring{2016, Season::spring};
constexpr Term autumn{2016, Season::autumn};

UnitStatus unit(std::string id, std::string name, std::size_t imported, int due, int invoiced) {
    return {.agreement = "KI",
            .university = "Karolinska Institutet",
            .activity = std::move(id),
            .activity_name = std::move(name),
            .imported = imported,
            .due = Money::from_kronor(due),
            .invoiced = Money::from_kronor(invoiced)};
}

// The spring has a unit that came late, the autumn is not invoiced yet.
LedgerStatus two_terms() {
    LedgerStatus status{.ledger = "underlag.db",
                        .today = date(2016, 12, 1),
                        .terms = {{spring,
                                   {unit("aso", "Hemsjukvården Åsö", 2, 3060, 3060),
                                    unit("norr", "Hemtjänsten Norr", 1, 1530, 0)}},
                                  {autumn, {unit("aso", "Hemsjukvården Åsö", 3, 7650, 0)}}},
                        .next_command = "underlag generate --term HT2016"};
    status.terms[1].units[0].faulty = 1;
    UnitStatus& night = status.terms[0].units.emplace_back(unit("natt", "Natt", 0, 0, 0));
    night.planned_students = 4;
    return status;
}

std::string spaced(std::string text) {
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, 2, " ");
    return text;
}

std::string text_of(const LedgerStatus& status, Language language) {
    return spaced(written([&](const Sink& out) { write_status_text(status, language, out); }));
}

}  // namespace

TEST_CASE("status names the files that are not written, of many the first, and in JSON all") {
    LedgerStatus status{
        .ledger = "underlag.db", .today = date(2016, 12, 1), .terms = {}, .next_command = {}};
    RunOutline run{.term = autumn, .issue_date = date(2016, 11, 30), .summary_file = "sum.xlsx"};
    for (int number = 1; number <= 22; ++number)
        run.documents.push_back({DocumentKind::invoice, std::to_string(number),
                                 "HT2016/KI/" + std::to_string(number) + ".xlsx"});
    status.unwritten = {run};
    const std::string text = text_of(status, Language::swedish);
    CHECK(
        text.starts_with("Liggaren underlag.db, 2016-12-01\n\n"
                         "Filerna från körningen 2016-11-30 för HT2016 är inte skrivna. Nästa "
                         "generate skriver dem:\n    HT2016/KI/1.xlsx\n"));
    CHECK(text.find("    HT2016/KI/20.xlsx\n    och 2 till\n    sum.xlsx\n\n") !=
          std::string::npos);
    CHECK(text_of(status, Language::english)
              .find("The files of the run of 2016-11-30 for HT2016 are not written. The next "
                    "generate writes them:\n") != std::string::npos);
    const std::string json =
        written([&](const Sink& out) { write_status_json(status, Language::swedish, out); });
    CHECK(
        json.find(R"("unwritten":[{"term":"HT2016","issue_date":"2016-11-30","documents":[{"kind":)"
                  R"("invoice","number":"1","file":"HT2016/KI/1.xlsx"},)") != std::string::npos);
    CHECK(json.find(R"({"kind":"invoice","number":"22","file":"HT2016/KI/22.xlsx"}],)"
                    R"("summary":"sum.xlsx"}],"next":null)") != std::string::npos);
}

TEST_CASE("status shows what is left of each open term, who is late, and what comes") {
    CHECK(text_of(two_terms(), Language::swedish) == R"(Liggaren underlag.db, 2016-12-01

VT2016, faktureras senast onsdag 2016-06-15: 169 dagar sedan

Lärosäte               Verksamhet         Placeringar  Felaktiga  Ska betalas  Fakturerat  Återstår
Karolinska Institutet  Hemsjukvården Åsö            2          0     3 060,00    3 060,00      0,00
Karolinska Institutet  Hemtjänsten Norr             1          0     1 530,00        0,00  1 530,00
---------------------------------------------------------------------------------------------------
Summa                                               3          0     4 590,00    3 060,00  1 530,00

HT2016, faktureras senast torsdag 2016-12-15: 14 dagar kvar

Lärosäte               Verksamhet         Placeringar  Felaktiga  Ska betalas  Fakturerat  Återstår
Karolinska Institutet  Hemsjukvården Åsö            3          1     7 650,00        0,00  7 650,00
---------------------------------------------------------------------------------------------------
Summa                                               3          1     7 650,00        0,00  7 650,00

Sena verksamheter:
    VT2016: Hemtjänsten Norr (KI): 1 530,00 kr är inte fakturerat
    VT2016: Natt (KI): ingen placering är importerad; planeringsramen är 4 studenter om året

Avtalets datum:
    torsdag 2016-12-15 (14 dagar kvar): HT2016 ska senast faktureras (§ 4.6)
    onsdag 2017-03-15 (104 dagar kvar): lärosätet meddelar perioder för HT2017
    måndag 2017-05-15 (165 dagar kvar): kommunen svarar med antal platser för HT2017
    torsdag 2017-06-15 (196 dagar kvar): VT2017 ska senast faktureras (§ 4.6)
    fredag 2017-09-15 (288 dagar kvar): lärosätet meddelar perioder för VT2018
    onsdag 2017-11-15 (349 dagar kvar): kommunen svarar med antal platser för VT2018

Nästa steg: underlag generate --term HT2016
)");
}

TEST_CASE("when all is invoiced, status says so, and gives the dates all the same") {
    LedgerStatus status{.ledger = "underlag.db",
                        .today = date(2018, 12, 15),
                        .terms = {{spring, {unit("aso", "Hemsjukvården Åsö", 2, 3060, 3060)}}},
                        .next_command = {}};
    const std::string text = text_of(status, Language::english);
    CHECK(
        text.starts_with("The ledger underlag.db, 2018-12-15\n\n"
                         "All that is to be paid has been invoiced.\n\n"
                         "The agreement's dates:\n"
                         "    Saturday 2018-12-15; the last weekday before is Friday 2018-12-14 "
                         "(today): HT2018 is to be invoiced at latest (§ 4.6)\n"));
    CHECK(text.find("Next step") == std::string::npos);
}

TEST_CASE("a unit is late only when the deadline has passed, and for credits and faults too") {
    LedgerStatus status = two_terms();
    status.terms.erase(status.terms.begin());
    status.today = date(2016, 12, 15);
    CHECK(late_units(status).empty());
    status.today = date(2016, 12, 16);
    REQUIRE(late_units(status).size() == 1);
    UnitStatus& late = status.terms[0].units[0];
    late.due = Money::from_kronor(306);
    late.invoiced = Money::from_kronor(612);
    CHECK(text_of(status, Language::swedish)
              .find("    HT2016: Hemsjukvården Åsö (KI): 306,00 kr är inte krediterat, 1 placering "
                    "med fel\n") != std::string::npos);
}

TEST_CASE("a term is open while changed lines are not credited, though the kronor are the same") {
    LedgerStatus status{.ledger = "underlag.db",
                        .today = date(2016, 6, 16),
                        .terms = {{spring, {unit("aso", "Hemsjukvården Åsö", 2, 3060, 3060)}}},
                        .next_command = {}};
    status.terms[0].units[0].corrections = 2;
    CHECK(status.terms[0].is_open());
    const std::string text = text_of(status, Language::swedish);
    CHECK(text.find("2 fakturerade rader är ändrade och ska krediteras\n") != std::string::npos);
    CHECK(text.find("    VT2016: Hemsjukvården Åsö (KI): 2 fakturerade rader är ändrade och ska "
                    "krediteras\n") != std::string::npos);
}

TEST_CASE("a planning frame without placements is late from the deadline, and for two terms more") {
    LedgerStatus status = two_terms();
    status.terms.pop_back();
    status.terms[0].units.erase(status.terms[0].units.begin(), status.terms[0].units.begin() + 2);
    status.today = date(2016, 6, 15);
    CHECK(late_units(status).empty());
    status.today = date(2016, 6, 16);
    REQUIRE(late_units(status).size() == 1);
    CHECK(late_units(status).front().has_no_placement);
    status.today = date(2017, 6, 30);
    CHECK(late_units(status).size() == 1);
    status.today = date(2017, 7, 1);
    CHECK(late_units(status).empty());
}

TEST_CASE("agreements that share a unit share its frame: it is told of once, or not at all") {
    LedgerStatus status = two_terms();
    status.terms.pop_back();
    UnitStatus other = unit("natt", "Natt", 0, 0, 0);
    other.agreement = "RKH";
    other.planned_students = 4;
    status.terms[0].units.push_back(other);
    CHECK(text_of(status, Language::swedish)
              .find("    VT2016: Natt (KI, RKH): ingen placering är importerad") !=
          std::string::npos);
    status.terms[0].units.back().imported = 1;
    CHECK(text_of(status, Language::swedish).find("Natt (") == std::string::npos);
}

TEST_CASE("a unit that had placements in the same term last year and none now is told of") {
    LedgerStatus status = two_terms();
    status.today = date(2016, 12, 1);
    status.terms.insert(status.terms.begin(), {{2015, Season::autumn},
                                               {unit("aso", "Hemsjukvården Åsö", 1, 0, 0),
                                                unit("vast", "Väst", 2, 0, 0)}});
    CHECK(text_of(status, Language::swedish)
              .find("Hade placeringar samma termin förra året men inga nu:\n"
                    "    HT2016: Väst (KI): 2 placeringar i HT2015\n\n") != std::string::npos);
    CHECK(absent_units(status).size() == 1);
}

TEST_CASE("what waits for a rate, what is left as it is and what becomes due later is told") {
    LedgerStatus status = two_terms();
    status.terms.erase(status.terms.begin());
    UnitStatus& unit = status.terms[0].units[0];
    unit.waiting = 1;
    unit.invoiced = unit.left = Money::from_kronor(1530);
    status.terms[0].awaited = {{"KI", 2017, 1}};
    status.coming = {{date(2016, 12, 20), autumn, "KI", "aso", "Hemsjukvården Åsö", 2,
                      Money::from_kronor(3060)}};
    CHECK(unit.remaining() == Money::from_kronor(7650));
    const std::string text = text_of(status, Language::swedish);
    CHECK(text.find("1 placering väntar på veckoersättningen: avtalet KI saknar 2017 års omräkning "
                    "eller belopp\n1 530,00 kr är fakturerat av placeringar som inte kan räknas ut "
                    "nu, och lämnas som det är\n") != std::string::npos);
    CHECK(
        text.find("Blir att betala när sista dagen har kommit:\n    2016-12-20: Hemsjukvården Åsö "
                  "(KI): 2 placeringar, 3 060,00 kr\n") != std::string::npos);
    const std::string json =
        written([&](const Sink& out) { write_status_json(status, Language::swedish, out); });
    CHECK(json.find(R"("waits_for":[{"agreement":"KI","missing_year":2017,"placements":1}])") !=
          std::string::npos);
    CHECK(json.find(R"("later":[{"date":"2016-12-20","term":"HT2016","agreement":"KI",)"
                    R"("activity":"aso","activity_name":"Hemsjukvården Åsö","placements":2,)"
                    R"("amount":"3060.00"}])") != std::string::npos);
}

TEST_CASE("with an older copy of an agreement the next step is to fetch the later one") {
    LedgerStatus status = two_terms();
    status.next_command.clear();
    status.older_agreements = {"avtal/ki.toml"};
    CHECK(text_of(status, Language::swedish)
              .ends_with("\nNästa steg: hämta den senare versionen av avtal/ki.toml. Med den äldre "
                         "kopian görs inga underlag.\n"));
    const std::string json =
        written([&](const Sink& out) { write_status_json(status, Language::english, out); });
    CHECK(json.find(R"("older_agreements":["avtal/ki.toml"],"next":null)") != std::string::npos);
}

TEST_CASE("status as JSON") {
    LedgerStatus status = two_terms();
    status.terms.pop_back();
    status.terms[0].units.erase(status.terms[0].units.begin());
    status.terms[0].units.pop_back();
    const std::string json =
        written([&](const Sink& out) { write_status_json(status, Language::swedish, out); });
    CHECK(json.starts_with(
        R"({"format":"underlag.status/1","ledger":"underlag.db","date":"2016-12-01",)"
        R"("terms":[{"term":"VT2016","open":true,"invoicing_deadline":"2016-06-15",)"
        R"("days_left":-169,"imported":1,"faulty":0,"due":"1530.00","invoiced":"0.00",)"
        R"("remaining":"1530.00","corrections":0,"waiting":0,"left":"0.00","later":"0.00","waits_for":[],"units":[{"agreement":"KI","university":"Karolinska Institutet",)"
        R"("activity":"norr","activity_name":"Hemtjänsten Norr","imported":1,"faulty":0,)"
        R"("due":"1530.00","invoiced":"0.00","remaining":"1530.00","corrections":0,"waiting":0,"left":"0.00","later":"0.00"}]}],)"
        R"("late":[{"term":"VT2016","agreement":"KI","university":"Karolinska Institutet",)"
        R"("activity":"norr","activity_name":"Hemtjänsten Norr","why":"not-invoiced","faulty":0,)"
        R"("remaining":"1530.00","agreements":["KI"]}],"absent":[],"later":[],"shares":[],)"
        R"("dates":[{"date":"2016-12-15","last_weekday":"2016-12-15","days_left":14,)"
        R"x("what":"invoicing","term":"HT2016","message":"HT2016 ska senast faktureras (§ 4.6)"},)x"));
    CHECK(json.ends_with(R"("next":"underlag generate --term HT2016"})"
                         "\n"));
}
