// The lists' rows judged together with the ledger's placements, which were accepted earlier.
#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string ledger_heading =
    "Placerings-id;Lärosäte;Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;"
    "Studentreferens;Skyddad;Dagar\r\n";
const std::string heading =
    "Placerings-id;Lärosäte;Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;"
    "Studentreferens;Skyddad;Dagar\n";

Checked judged(const std::string& ledger, const std::string& rows,
               const std::vector<std::string>& agreements = {karolinska(), sodertorn(),
                                                             our_units()}) {
    return Checked(Given{
        .lists = {heading + rows}, .agreements = agreements, .ledger = ledger_heading + ledger});
}

TEST_CASE("P105: a row overlaps a placement of the ledger, and is told its id") {
    CHECK(
        judged("L-17;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;\r\n",
               ";KI;ek;åsa ek;2016-10-03;2016-10-14;;;;\n")
            .told("P105") ==
        "E 2:E2 2016-10-03\n"
        "åsa ek har redan en placering 2016-09-05–2016-10-07 i liggaren, L-17 (Hemsjukvården Åsö)\n"
        "är det samma placering, skriv L-17 som placerings-id på raden; rätta annars datumen så "
        "att ingen dag betalas två gånger, eller ge två studenter olika studentreferenser\n"
        "åsa ek already has a placement 2016-09-05 to 2016-10-07 in the ledger, L-17 "
        "(Hemsjukvården Åsö)\n"
        "if this is the same placement, write L-17 as the row's placement id; otherwise correct "
        "the dates so that no day is paid twice, or give two students different references\n");
}

TEST_CASE("P105: with the ledger too it is a warning across universities, or when the days fit") {
    const std::string across = judged("L-17;SH;aso;Åsa Ek;2016-09-05;2016-10-07;;;;\r\n",
                                      ";KI;ek;Åsa Ek;2016-10-03;2016-10-14;;;;\n")
                                   .told("P105");
    CHECK(across.starts_with("W 2:E2 "));
    CHECK(across.find("på L-17 i liggaren (Hemsjukvården Åsö), för ett annat lärosäte") !=
          std::string::npos);
    CHECK(across.find("on L-17 in the ledger (Hemsjukvården Åsö), for another university") !=
          std::string::npos);
    CHECK(judged("L-17;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;10\r\n",
                 ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;15\n")
              .findings("P105") == "P105 W 2:E2");
}

TEST_CASE(
    "P105: under another agreement with the university the id is no help, and is not told to be") {
    const std::string before = R"([agreement]
id = "KI-2015"
valid_from = 2015-01-01
valid_to = 2015-12-31
[university]
name = "Karolinska Institutet"
[compensation]
week_rate = "1500.00"
price_year = 2015
)";
    CHECK(judged("L-17;KI-2015;aso;Åsa Ek;2015-12-14;2016-01-22;;;;\r\n",
                 "L-17;;aso;Åsa Ek;2016-01-11;2016-02-05;;;;\n",
                 {before, karolinska(), our_units()})
              .told("P105") ==
          "E 2:E2 2016-01-11\n"
          "Åsa Ek har redan en placering 2015-12-14–2016-01-22 i liggaren, L-17 (Hemsjukvården "
          "Åsö), under ett "
          "annat avtal\n"
          "är det samma placering, ta också med L-17 med sina gamla datum och inställd i Status; "
          "rätta annars datumen så att ingen dag betalas två gånger, eller ge två studenter olika "
          "studentreferenser\n"
          "Åsa Ek already has a placement 2015-12-14 to 2016-01-22 in the ledger, L-17 "
          "(Hemsjukvården Åsö), "
          "under another agreement\n"
          "if this is the same placement, keep L-17 too, with its old dates and inställd in "
          "Status; otherwise correct the dates so that no day is paid twice, or give two students "
          "different references\n");
}

TEST_CASE("P105: a protected student meets the ledger's by the reference") {
    CHECK(judged("L-17;KI;aso;;2016-09-05;2016-10-07;;S1;ja;\r\n",
                 ";KI;ek;;2016-10-03;2016-10-14;;S1;ja;\n")
              .swedish("P105") ==
          "S1 har redan en placering 2016-09-05–2016-10-07 i liggaren, L-17 (Hemsjukvården Åsö)\n");
}

TEST_CASE("what the ledger holds was accepted earlier, and no rule looks at it alone") {
    CHECK(judged("L-1;XX;y;Bo Lind;2016-09-05;2016-10-07;;;;\r\n"   // A202
                 "L-2;KI;y;Bo Lind;2016-09-05;2016-10-07;;;;\r\n"   // A201, P105
                 "L-2;KI;aso;Åsa Ek;2016-10-07;2016-09-05;;;;\r\n"  // P101, P107
                 "L-3;KI;aso;Åsa Ek;2031-09-07;2031-09-08;;;;\r\n"  // P112, A206
                 "L-4;KI;aso;Nils Öberg;2016-09-05;2016-09-09;;;;\r\n"
                 "L-4;KI;aso;Nils Öberg;2016-09-05;2016-09-09;;;;\r\n",  // P106
                 ";KI;aso;Eva Lind;2016-09-05;2016-10-07;;;;\n")
              .findings() == "");
}

TEST_CASE("a row whose unit is not known may be the ledger's placement: neither P105 nor P106") {
    const std::string known = "P-1;SH;aso;Bo Lind;2016-09-05;2016-10-07;;;;\r\n";
    const std::vector<std::string> only_karolinska{karolinska(), our_units()};
    CHECK(judged(known, "P-1;SH;aso;Bo Lind;2016-09-05;2016-10-07;;;;\n", only_karolinska)
              .findings() == "A202 E 2:B2");
    CHECK(judged(known, "P-1;SH;aso;Bo Lind;2016-09-12;2016-10-07;;;;\n", only_karolinska)
              .findings() == "A202 E 2:B2");
    CHECK(judged("P-1;KI;norr;Bo Lind;2016-09-05;2016-10-07;;;;\r\n",
                 "P-1;KI;norr;Bo Lind;2016-09-05;2016-10-07;;;;\n")
              .findings() == "A201 E 2:C2");
    // Among the lists themselves a repeated row is one.
    CHECK(judged(known,
                 "P-1;SH;aso;Bo Lind;2016-09-05;2016-10-07;;;;\n"
                 "P-1;SH;aso;Bo Lind;2016-09-05;2016-10-07;;;;\n",
                 only_karolinska)
              .findings() == "A202 E 2:B2; P106 E 3:3; A202 E 3:B3");
}

TEST_CASE("an id of the ledger is its placement's, or P118, and so never P107") {
    CHECK(judged("P-1;KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;\r\n",
                 "P-1;KI;aso;Eva Lind;2016-09-05;2016-10-07;;;;\n"
                 "P-2;KI;aso;Nils Öberg;2016-09-05;2016-10-07;;;;\n"
                 "P-2;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;\n")
              .findings() == "P107 E 4:A4");
}

const std::string two_nurses = R"([[activity.places]]
programme = "Sjuksköterska"
students_per_year = 2
)";

TEST_CASE("A205: the ledger's students count, and it stands at the row of the list that adds one") {
    const std::vector<std::string> agreements{karolinska(), our_units(two_nurses)};
    const std::string one = "L-1;KI;ek;Bo Lind;2016-09-05;2016-10-07;;;;\r\n";
    const std::string three = one +
                              "L-2;KI;ek;Nils Öberg;2016-09-05;2016-10-07;;;;\r\n"
                              "L-3;KI;ek;Ida Sten;2016-09-05;2016-10-07;;;;\r\n";
    const Checked gone_over = judged(one,
                                     ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;\n"
                                     ";KI;ek;Eva Lind;2016-09-05;2016-10-07;;;;\n",
                                     agreements);
    CHECK(gone_over.findings() == "A205 W 3:C3");
    CHECK(gone_over.swedish("A205").find("tar emot 3 studenter") != std::string::npos);
    CHECK(judged(three, ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;\n", agreements).findings() ==
          "A205 W 2:C2");
    CHECK(judged(three, ";KI;ek;Bo Lind;2016-10-10;2016-10-14;;;;\n", agreements).findings() == "");
}

TEST_CASE("I303: days before the ledger's first term will never be invoiced") {
    const auto from_autumn = [](const std::string& start, const std::string& end,
                                const std::string& days = "") {
        return Checked(
            Given{.lists = {heading + ";KI;aso;Åsa Ek;" + start + ";" + end + ";;;;" + days + "\n"},
                  .first_term = Term{2016, Season::autumn}});
    };
    CHECK(from_autumn("2016-06-06", "2016-07-29").told("I303") ==
          "W 2:E2 2016-06-06\n"
          "19 dagar ligger före HT2016, liggarens första termin, och faktureras aldrig\n"
          "kontrollera att dagarna är fakturerade på annat sätt; första terminen väljs med "
          "--first-term när liggaren skapas\n"
          "19 days are before HT2016, the ledger's first term, and will never be invoiced\n"
          "check that these days have been invoiced otherwise; the first term is chosen with "
          "--first-term when the ledger is made\n");
    CHECK(from_autumn("2016-06-30", "2016-07-29").swedish("I303").starts_with("1 dag ligger före"));
    CHECK(from_autumn("2016-05-02", "2016-05-06", "3").swedish("I303").starts_with("3 dagar"));
    CHECK(from_autumn("2016-07-01", "2016-07-29").findings("I303") == "");
    CHECK(Checked(heading + ";KI;aso;Åsa Ek;2016-06-06;2016-07-29;;;;\n").findings("I303") == "");
}

}  // namespace
}  // namespace underlag
