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
    const Checked checked = generating("aso;Åsa Ek;2016-12-12;2017-01-20\n", date(2016, 12, 15));
    CHECK(checked.findings("P116") == "P116 W 2:D2");
    CHECK(checked.swedish("P116").find("2016-12-31") != std::string::npos);
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-01\n").findings() == "");
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-02\n").findings() == "P116 W 2:D2");
}

TEST_CASE("P116: left out where the agreement pays for ended placements") {
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-02\n", date(2016, 12, 1),
                     paying_ended_placements())
              .swedish("P116")
              .find("den tas inte med") != std::string::npos);
    CHECK(generating("aso;Åsa Ek;2016-11-14;2016-12-02\n")
              .swedish("P116")
              .find("tas med enligt avtalet") != std::string::npos);
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
