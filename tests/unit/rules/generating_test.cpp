#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum\n";
constexpr Term autumn_2016{2016, Season::autumn};

Checked generating(const std::string& rows, Date issue_date = date(2016, 12, 1),
                   const std::string& agreement = karolinska(),
                   const std::string& units = our_units()) {
    return Checked(Given{.lists = {heading + rows},
                         .agreements = {agreement, units},
                         .generate = GeneratePurpose{autumn_2016, issue_date}});
}

// The agreement pays for a placement once it has ended.
std::string paying_ended_placements() {
    std::string text = karolinska();
    text.insert(text.find("[university]"), "in_arrears = \"placement\"\n");
    return text;
}

TEST_CASE("P109: no paid days in the term that is invoiced") {
    CHECK(generating("aso;Åsa Ek;2017-01-16;2017-01-20\n").told("P109") ==
          "N 2:C2 2017-01-16\n"
          "2017-01-16–2017-01-20 har inga betalda dagar i HT2016\n"
          "\n"
          "2017-01-16 to 2017-01-20 has no paid days in HT2016\n"
          "\n");
    CHECK(generating("aso;Åsa Ek;2016-12-31;2017-01-20\n").findings("P109") == "P109 N 2:C2");
    CHECK(generating("aso;Åsa Ek;2016-12-12;2017-01-20\n").findings("P109") == "");
    CHECK(Checked(heading + "aso;Åsa Ek;2017-01-16;2017-01-20\n").findings() == "");
}

TEST_CASE("P116: days of the term after the issue date, included as agreed") {
    CHECK(generating("aso;Åsa Ek;2016-12-12;2017-01-20\n", date(2016, 12, 15)).told("P116") ==
          "W 2:D2 2017-01-20\n"
          "placeringen pågår till och med 2016-12-31, efter utfärdandedatumet 2016-12-15: 11 dagar "
          "därefter tas med enligt avtalet\n"
          "rätta slutdatumet och fakturera om vid ett avhopp\n"
          "the placement goes on until 2016-12-31, after the issue date 2016-12-15: 11 days after "
          "it are included as agreed\n"
          "correct the end date and invoice again after a drop-out\n");
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-01\n").findings() == "");
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-02\n").swedish("P116").find("1 dag därefter") !=
          std::string::npos);
}

TEST_CASE("P116: a weekend after the issue date has no days to tell of") {
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-04\n", date(2016, 12, 2)).findings("P116") ==
          "");
}

TEST_CASE("P116: the placement is named by its id where it has one") {
    const Checked checked(
        Given{.lists = {"Placerings-id;Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                        "P-7;aso;Åsa Ek;2016-11-14;2016-12-02\n"},
              .generate = GeneratePurpose{autumn_2016, date(2016, 12, 1)}});
    CHECK(checked.swedish("P116").starts_with("placeringen P-7 pågår"));
}

TEST_CASE("P116: kronor left out until when, where the agreement pays for ended placements") {
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-02\n", date(2016, 12, 1),
                     paying_ended_placements())
              .told("P116") ==
          "W 2:D2 2016-12-02\n"
          "placeringen pågår till och med 2016-12-02, efter utfärdandedatumet 2016-12-01: "
          "4 590,00 kr lämnas ute till dess, eftersom avtalet betalar avslutade placeringar\n"
          "gör underlaget på nytt 2016-12-02 eller senare\n"
          "the placement goes on until 2016-12-02, after the issue date 2016-12-01: 4 590,00 kr is "
          "left out until then, since the agreement pays for ended placements\n"
          "make the invoice base again on 2016-12-02 or later\n");
}

TEST_CASE("P116: also of an earlier term that is invoiced with the term") {
    const auto told = [](std::optional<Term> from) {
        return Checked(Given{.lists = {heading + "aso;Åsa Ek;2016-06-20;2016-07-08\n"},
                             .generate = GeneratePurpose{autumn_2016, date(2016, 6, 22), from}})
            .findings("P116");
    };
    CHECK(told(Term{2016, Season::spring}) == "P116 W 2:D2; P116 W 2:D2");
    CHECK(told(std::nullopt) == "P116 W 2:D2");
}

TEST_CASE("--strict leaves what the calendar brings alone, and raises the rest") {
    Checked checked =
        generating("aso;Åsa Ek;2016-12-12;2016-12-30\nek;Nils Öberg;2016-09-05;2017-02-24\n",
                   date(2016, 12, 16));
    CHECK(checked.findings("P116") == "P116 W 2:D2; P116 W 3:D3");
    CHECK(checked.findings("P108") == "P108 W 3:D3");
    checked.found.raise_warnings();
    CHECK(checked.findings("P116") == "P116 W 2:D2; P116 W 3:D3");
    CHECK(checked.findings("I301") == "I301 W -");
    CHECK(checked.findings("P108") == "P108 E 3:D3");
}

TEST_CASE("A206: every missing year, and the two ways to give them") {
    CHECK(Checked(heading + "aso;Åsa Ek;2019-01-07;2019-01-11\n").told("A206") ==
          "W 2:C2 2019-01-07\n"
          "avtalet KI har ingen veckoersättning för 2019: 2018 och 2019 saknas\n"
          "lägg till 2018 och 2019 under [compensation.index] med riksdagens beslut, eller bara "
          "2019 under [compensation.published] med beloppet ur lärosätets brev\n"
          "the agreement KI has no week rate for 2019: 2018 and 2019 are missing\n"
          "add 2018 and 2019 to [compensation.index] as the Riksdag decided, or just 2019 to "
          "[compensation.published] with the amount of the university's letter\n");
}

TEST_CASE("A206: years that the index has are not among the missing") {
    const std::string with_2018 =
        karolinska("[compensation.index]\n2018 = { percent = \"1.5\", source = \"exempel\" }\n");
    CHECK(Checked(Given{.lists = {heading + "aso;Åsa Ek;2019-01-07;2019-01-11\n"},
                        .agreements = {with_2018, our_units()}})
              .swedish("A206") == "avtalet KI har ingen veckoersättning för 2019: 2019 saknas\n");
}

TEST_CASE("I301: the issue date lies after the invoicing deadline") {
    CHECK(generating("aso;Åsa Ek;2016-09-05;2016-10-07\n", date(2016, 12, 16)).told("I301") ==
          "W - \n"
          "utfärdandedatumet 2016-12-16 ligger efter 2016-12-15, då HT2016 senast skulle "
          "faktureras\n"
          "skicka underlagen snarast och meddela lärosätet\n"
          "the issue date 2016-12-16 is after 2016-12-15, by which HT2016 was to be invoiced\n"
          "send the invoice bases as soon as possible and tell the university\n");
    CHECK(generating("aso;Åsa Ek;2016-09-05;2016-10-07\n", date(2016, 12, 15)).findings() == "");
}

TEST_CASE("A206: an error where the term's year has no rate, a warning for other years") {
    std::string of_2017 = karolinska();
    of_2017.replace(of_2017.find("price_year = 2016"), 17, "price_year = 2017");
    of_2017.erase(of_2017.find("[compensation.published]"));
    const Checked checked =
        generating("aso;Åsa Ek;2016-12-12;2017-01-20\n", date(2016, 12, 31), of_2017);
    CHECK(checked.findings("A206") == "A206 E 2:C2");
    CHECK(has_errors_outside_rows(checked.list, checked.found));
    CHECK(generating("aso;Åsa Ek;2016-09-05;2016-10-07\naso;Åsa Ek;2018-01-08;2018-01-12\n")
              .findings("A206") == "A206 W 3:C3");
}

// A unit without contact and giro, since its provider has none.
std::string bare_units() {
    std::string text = our_units();
    text.erase(text.find("contact"), text.find("[[activity]]") - text.find("contact"));
    return text;
}

TEST_CASE("A208, A209: errors for a unit that gets an invoice base, warnings for others") {
    CHECK(generating("aso;Åsa Ek;2016-09-05;2016-10-07\n"
                     "ek;Nils Öberg;2017-01-16;2017-01-20\n",
                     date(2016, 12, 1), karolinska(), bare_units())
              .findings() ==
          "A208 E b.toml 4; A209 E b.toml 4; A208 W b.toml 8; A209 W b.toml 8; P109 N 3:C3");
}

}  // namespace
TEST_CASE("A208, A209: a line that is not yet due makes no invoice base") {
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-02\n", date(2016, 12, 1),
                     paying_ended_placements(), bare_units())
              .findings() == "A208 W b.toml 4; A209 W b.toml 4; P116 W 2:D2");
}

}  // namespace underlag
