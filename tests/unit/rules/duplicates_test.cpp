#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Placerings-id;Lärosäte\n";

TEST_CASE("P106: a row that says the same as an earlier one; it gets no P105 or P107") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;P-1;KI\n"
                          "ek;Nils Öberg;2016-09-05;2016-10-07;P-2;KI\n"
                          "ASO;åsa  ek;5/9 2016;2016-10-07;P-1;ki\n");
    CHECK(checked.told("P106") ==
          "E 4:4 \n"
          "raden är densamma som rad 2\n"
          "ta bort den ena\n"
          "the row is the same as line 2\n"
          "remove one of them\n");
    CHECK(checked.findings() == "P106 E 4:4");
}

TEST_CASE("P106: every repetition is named, each with the first") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;;\n"
                          "aso;Åsa Ek;2016-09-05;2016-10-07;;\n"
                          "aso;Åsa Ek;2016-09-05;2016-10-07;;\n");
    CHECK(checked.findings() == "P106 E 3:3; P106 E 4:4");
    CHECK(checked.swedish("P106") == "raden är densamma som rad 2\nraden är densamma som rad 2\n");
    const std::vector<bool> faulty = faulty_rows(checked.list, checked.found);
    CHECK(faulty == std::vector<bool>{false, true, true});  // of a repeated row, the first is good
}

TEST_CASE("P106: rows that differ in anything that is compared are two") {
    const std::string columns =
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;Antal dagar;Studentreferens\n";
    const std::string row = "aso;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;5;S-1\n";
    for (const char* other : {"ek;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;5;S-1\n",
                              "aso;Asa Ek;2016-09-05;2016-10-07;Sjuksköterska;5;S-1\n",
                              "aso;Åsa Ek;2016-09-06;2016-10-07;Sjuksköterska;5;S-1\n",
                              "aso;Åsa Ek;2016-09-05;2016-10-06;Sjuksköterska;5;S-1\n",
                              "aso;Åsa Ek;2016-09-05;2016-10-07;Socionom;5;S-1\n",
                              "aso;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;4;S-1\n",
                              "aso;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;5;S-2\n"})
        CHECK(Checked(columns + row + other).findings("P106") == "");
    CHECK(Checked(columns + row + row).findings("P106") == "P106 E 3:3");
}

TEST_CASE("P106: cancelled rows are left out") {
    CHECK(Checked("Verksamhet;Studentens namn;Startdatum;Slutdatum;Status\n"
                  "aso;Åsa Ek;2016-09-05;2016-10-07;inställd\n"
                  "aso;Åsa Ek;2016-09-05;2016-10-07;\n")
              .findings() == "P117 N 2:E2");
}

TEST_CASE("P107: two rows with one id") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;P-1;\n"
                          "ek;Nils Öberg;2016-09-05;2016-10-07;P-1;\n");
    CHECK(checked.told("P107") ==
          "E 3:E3 P-1\n"
          "placerings-id P-1 står redan på rad 2\n"
          "ge varje placering ett eget id; är det radnummer ur en annan lista, sätt något framför\n"
          "the placement id P-1 already stands on line 2\n"
          "give each placement an id of its own; if these are row numbers of another list, put "
          "something before them\n");
    CHECK(faulty_rows(checked.list, checked.found) == std::vector<bool>{true, true});
}

TEST_CASE("P107: no id is no id") {
    CHECK(Checked(heading + "aso;Åsa Ek;2016-09-05;2016-10-07;;\n"
                            "ek;Nils Öberg;2016-09-05;2016-10-07;;\n")
              .findings() == "");
}

TEST_CASE("P107: an id is unique within an agreement, not across agreements") {
    const auto with = [](const std::string& university) {
        return Checked(
                   Given{.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-10-07;P-1;KI\n" +
                                   "ek;Nils Öberg;2016-09-05;2016-10-07;P-1;" + university + "\n"},
                         .agreements = {karolinska(), sodertorn(), our_units()}})
            .findings();
    };
    CHECK(with("KI") == "P107 E 3:E3");
    CHECK(with("SH") == "");
}

TEST_CASE("P107: across lists; the other list is named") {
    const Checked checked(Given{.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-10-07;1;\n",
                                          heading + "ek;Nils Öberg;2016-09-05;2016-10-07;1;\n"}});
    CHECK(checked.findings() == "P107 E b.csv 2:E2");
    CHECK(checked.swedish("P107") == "placerings-id 1 står redan på rad 2 i list.csv\n");
}

}  // namespace
}  // namespace underlag
