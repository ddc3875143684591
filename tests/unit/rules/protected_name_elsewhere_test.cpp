#include "underlag/rules/names_of_protected.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad\n";
const std::string secret = "aso;Rut Ek;2016-09-05;2016-10-07;R-1;ja\n";

std::string codes(const std::string& rows) {
    const Checked checked(heading + rows);
    return checked.findings("P120") + checked.findings("P105");
}

TEST_CASE("P120: a protected student's name on an unprotected row is told of, without the name") {
    const Checked checked(heading + secret + "ek;rut  EK;2016-10-31;2016-11-25;;\n");
    CHECK(checked.findings("P120") == "P120 W 3:B3");
    CHECK(checked.findings("P105") == "");
    const std::string told = checked.told("P120");
    CHECK(told.find("R-1") != std::string::npos);
    CHECK(told.find("raden har samma namn som den skyddade studenten R-1 på rad 2") !=
          std::string::npos);
    CHECK(told.find("the same name as the protected student R-1") != std::string::npos);
}

TEST_CASE("P105: with days in common both would be paid, which is an error of both rows") {
    CHECK(codes(secret + "ek;Rut Ek;2016-10-03;2016-10-14;;nej\n") == "P120 W 3:B3P105 E 3:C3");
    // Whichever of them comes first.
    CHECK(codes("ek;Rut Ek;2016-10-03;2016-10-14;;nej\n" + secret).find("P105 E 3:C3") !=
          std::string::npos);
    const Checked checked(heading + secret + "ek;Rut Ek;2016-10-03;2016-10-14;;nej\n");
    CHECK(checked.told("P105").find("Rut") == std::string::npos);
    CHECK(faulty_rows(checked.list, checked.found) == std::vector<bool>{true, true});
}

TEST_CASE("a name that stands on many protected rows is told of once, and all days in common") {
    CHECK(codes(secret + "aso;Rut Ek;2016-10-17;2016-11-11;R-1;ja\n" +
                "ek;Rut Ek;2016-11-21;2016-12-09;;nej\n") == "P120 W 4:B4");
    std::string many;
    for (int row = 0; row < 60; ++row)
        many += "aso;Rut Ek;2016-09-05;2016-09-09;R-" + std::to_string(row) + ";ja\n";
    many += "aso;Rut Ek;2016-10-17;2016-11-11;R-60;ja\n";
    CHECK(codes(many + "ek;Rut Ek;2016-11-07;2016-11-11;;nej\n").find("P105") != std::string::npos);
}

TEST_CASE("P120: the name turned round is the name, and days in common are then a warning") {
    CHECK(codes(secret + "ek;Ek, Rut;2016-10-03;2016-10-14;;nej\n") == "P120 W 3:B3P105 E 3:C3");
    CHECK(codes(secret + "ek;EK RUT;2016-10-03;2016-10-14;;nej\n") == "P120 W 3:B3P105 W 3:C3");
    const Checked turned(heading + secret + "ek;Ek Rut;2016-10-03;2016-10-14;;nej\n");
    CHECK(turned.told("P105").find("Rut") == std::string::npos);
}

TEST_CASE("two students of one name are told apart by their references") {
    CHECK(codes(secret + "ek;Rut Ek;2016-10-03;2016-10-14;R-2;nej\n") == "");
}

TEST_CASE("another name is nothing to tell of") {
    CHECK(codes(secret + "ek;Rut Alm;2016-10-03;2016-10-14;;nej\n") == "");
}

TEST_CASE("no message tells the name that another row has hidden") {
    const Checked checked(heading + secret + "ek;Rut Ek;2016-10-31;2016-11-25;;\n" +
                          "ek;Rut Ek;2016-11-07;2016-11-18;R-2;\n");
    CHECK(checked.findings("P105") == "P105 E 4:C4");
    CHECK(checked.told("P105").find("Rut") == std::string::npos);
    CHECK(checked.swedish("P105").starts_with("*** har redan en placering"));
}

TEST_CASE("P105 of a protected and an open row is as grave as of any one student") {
    const std::string in_both =
        "Lärosäte;Verksamhet;Studentens namn;Startdatum;Slutdatum;Dagar;Studentreferens;Skyddad\n";
    const std::vector<std::string> agreements{karolinska(), sodertorn(), our_units()};
    const Checked universities(
        Given{.lists = {in_both + "KI;aso;Rut Ek;2016-09-05;2016-10-07;;R-1;ja\n"
                                  "Södertörns högskola;aso;Rut Ek;2016-10-03;2016-10-28;;;\n"},
              .agreements = agreements});
    CHECK(universities.findings("P105") == "P105 W 3:D3");
    const Checked shared(Given{.lists = {in_both + "KI;aso;Rut Ek;2016-09-05;2016-10-07;10;R-1;ja\n"
                                                   "KI;ek;Rut Ek;2016-09-05;2016-10-07;10;;\n"},
                               .agreements = agreements});
    CHECK(shared.findings("P105") == "P105 W 3:D3");
}

TEST_CASE("a name in the ledger that a list protects is told of at the protected row") {
    const std::string with_ids = "Placerings-id;" + heading;
    const Checked checked(Given{.lists = {with_ids + ";ek;Rut Ek;2016-10-31;2016-11-25;R-1;ja\n"},
                                .ledger = with_ids + "L-7;aso;Rut Ek;2016-09-05;2016-10-07;;\n"});
    CHECK(checked.findings("P120") == "P120 W 2:C2");
    CHECK(checked.swedish("P120").find("som L-7 i liggaren") != std::string::npos);
    CHECK(checked.swedish("P120").find("Rut") == std::string::npos);
}

TEST_CASE("a cancelled row leaks a name as much as one that is paid, but has no days in common") {
    const Checked cancelled(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad;Status\n"
        "aso;Rut Ek;2016-09-05;2016-10-07;R-1;ja;\n"
        "ek;Rut Ek;2016-10-03;2016-10-14;;;inställd\n");
    CHECK(cancelled.findings("P120") == "P120 W 3:B3");
    CHECK(cancelled.findings("P105") == "");
}

TEST_CASE("references and ids that differ in case, spaces or leading zeros are one") {
    const Checked ids(
        "Placerings-id;Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "007;aso;Åsa Ek;2016-09-05;2016-10-07\n"
        "7;aso;Bo Alm;2016-09-05;2016-10-07\n");
    CHECK(ids.findings("P107") == "P107 E 3:A3");
    const Checked references(heading +
                             "aso;Åsa Ek;2016-09-05;2016-10-07;R 0012;\n"
                             "ek;Åsa Ek;2016-09-05;2016-10-07;r0012;\n");
    CHECK(references.findings("P105") == "P105 E 3:C3");
    const Checked numbers(heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;0012;\n"
                          "ek;Åsa Ek;2016-09-05;2016-10-07;12;\n");
    CHECK(numbers.findings("P105") == "P105 E 3:C3");
}

}  // namespace
}  // namespace underlag
