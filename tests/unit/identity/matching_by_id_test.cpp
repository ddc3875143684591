#include <doctest/doctest.h>

#include "identity/matched_text.hpp"

namespace underlag {
namespace {

const std::string of_asa = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";

TEST_CASE("a row that says what the ledger says is unchanged, whatever it calls the university") {
    CHECK(Matched(of_asa, of_asa).fates() == "unchanged P-1");
    CHECK(Matched(of_asa,
                  "P-1;Karolinska Institutet;Hemsjukvården Åsö;Åsa Ek;5/9 2016;2016-10-07;;;;;\n")
              .fates() == "unchanged P-1");
}

TEST_CASE("every fact that the ledger keeps is a change when it differs") {
    for (const char* row : {"P-1;KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                            "P-1;KI;aso;Åsa ek;2016-09-05;2016-10-07;;;;;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-06;2016-10-07;;;;;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-14;;;;;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;;;;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;ja;;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;20;\n",
                            "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;inställd\n"}) {
        CAPTURE(row);
        const Matched matched(of_asa, row);
        CHECK(matched.fates() == "changed P-1");
        CHECK(matched.findings() == "");
    }
}

TEST_CASE("an id is known within its agreement only") {
    CHECK(Matched(of_asa, "P-1;SH;aso;Bo Lind;2016-10-10;2016-11-04;;;;;\n").fates() == "added");
}

TEST_CASE("the ledger's own id finds a placement, and does not become a list's") {
    const std::string of_bo = "L-17-K4QX;KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Matched(of_bo, of_bo).fates() == "unchanged L-17-K4QX");
    CHECK(Matched(of_bo, "L-17-K4QX;KI;aso;Bo Lind;2016-09-12;2016-10-07;;;;;\n").fates() ==
          "changed L-17-K4QX");
    CHECK(Matched(of_bo, "L-18-K4QX;KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").fates() == "added");
}

TEST_CASE("also a placement with a list's id is found by the ledger's own, and keeps its id") {
    // Its record is 1000 here.
    CHECK(Matched(of_asa, "L-1000-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").fates() ==
          "unchanged P-1");
}

TEST_CASE("P118: one id with another name and another reference is another student's") {
    const std::string of_bo = "1;KI;aso;Bo Berg;2016-09-05;2016-10-07;;R1;;;\n";
    CHECK(Matched(of_bo, "1;KI;aso;Kim Alm;2016-09-05;2016-10-07;;R2;;;\n").findings("P118") ==
          "P118 E 2:A2");
    CHECK(Matched(of_bo, "1;KI;aso;Bo Berg;2016-09-05;2016-10-07;;R2;;;\n").fates() == "changed 1");
    CHECK(Matched(of_bo, "1;KI;aso;Kim Alm;2016-09-05;2016-10-07;;R1;;;\n").fates() == "changed 1");
}

TEST_CASE("an id of another ledger is not this one's, though the record is the same") {
    const std::string other = "L-1000-K4QX;KI;ek;Åsa Ek;2016-11-07;2016-12-09;;;;;\n";
    CHECK(Matched(Histories{.ledger = of_asa, .lists = {other}, .came_with_ids = true}).fates() ==
          "added");
    CHECK(Matched("L-17-K4QX;KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n",
                  "L-17-K4QZ;KI;ek;Bo Lind;2016-11-07;2016-12-09;;;;;\n"
                  "L-17;KI;ek;Bo Lind;2017-11-06;2017-12-08;;;;;\n")
              .fates() == "added; added");
}

TEST_CASE("an id that came with a list is meant before the ledger's own") {
    CHECK(Matched("L-17-K4QX;KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n"
                  "P-1;KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                  "P-1;KI;ek;Åsa Ek;2016-09-05;2016-10-14;;;;;\n"
                  "L-17-K4QX;KI;aso;Bo Lind;2016-09-05;2016-10-14;;;;;\n")
              .fates() == "changed P-1; changed L-17-K4QX");
}

TEST_CASE("two rows with one id are P107: the first replaces the placement, the other nothing") {
    const Matched matched(of_asa, of_asa + "P-1;KI;ek;Åsa Ek;2016-11-07;2016-11-11;;;;;\n");
    CHECK(matched.fates() == "unchanged P-1; refused P-1");
    CHECK(matched.findings() == "");
}

TEST_CASE("P119: two rows name a placement by its two ids") {
    const Matched matched(of_asa,
                          of_asa + "L-1000-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(matched.fates() == "unchanged P-1; refused P-1");
    CHECK(matched.told("P119") ==
          "E 3:A3 L-1000-K4QX\n"
          "raden gäller P-1 i liggaren, och det gör redan rad 2 i list.csv\n"
          "ta bort den ena raden, eller ge en ny placering ett eget id\n"
          "the row is about P-1 in the ledger, and so is line 2 of list.csv\n"
          "remove one of the rows, or give a new placement an id of its own\n");
}

TEST_CASE("P118: a known id on another student's row without a day in common") {
    const Matched matched(of_asa, "P-1;KI;aso;Bo Lind;2016-11-07;2016-11-11;;;;;\n");
    CHECK(matched.fates() == "refused P-1");
    CHECK(matched.told("P118") ==
          "E 2:A2 P-1\n"
          "placerings-id P-1 är i liggaren en annan students placering, 2016-09-05–2016-10-07 "
          "(aso)\n"
          "ge placeringen ett eget id; är det radnummer, sätt något framför; har studenten bytt "
          "namn, importera namnet först och datum eller verksamhet därefter\n"
          "the placement id P-1 is another student's placement in the ledger, 2016-09-05 to "
          "2016-10-07 (aso)\n"
          "give the placement an id of its own; if these are row numbers, put something before "
          "them; if the student has a new name, import the name first and the dates or the unit "
          "after that\n");
}

TEST_CASE("P118: another student at another unit, also on the same days") {
    CHECK(Matched(of_asa, "P-1;KI;ek;Bo Lind;2016-09-05;2016-10-07;;;;;\n").findings() ==
          "P118 E 2:A2");
    // Names of row numbers in two units' lists may be near by chance.
    CHECK(Matched(of_asa, "P-1;KI;ek;Åsa Eek;2016-09-05;2016-10-07;;;;;\n").findings() ==
          "P118 E 2:A2");
}

TEST_CASE("a new name, new dates or a new unit is a change, as long as not all is new") {
    for (const char* row : {"P-1;KI;aso;Åsa Lindström;2016-10-07;2016-10-14;;;;;\n",
                            "P-1;KI;aso;Åsa Eek;2016-11-07;2016-11-11;;;;;\n",
                            "P-1;KI;ek;ÅSA  EK;2016-11-07;2016-11-11;;;;;\n"}) {
        CAPTURE(row);
        CHECK(Matched(of_asa, row).fates() == "changed P-1");
    }
}

TEST_CASE("references say who is who, whatever the names") {
    const std::string with_ref = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n";
    CHECK(Matched(with_ref, "P-1;KI;ek;Åsa Lindström;2016-11-07;2016-11-11;;S1;;;\n").fates() ==
          "changed P-1");
    CHECK(Matched(with_ref, "P-1;KI;aso;Åsa Ek;2016-11-07;2016-11-11;;S2;;;\n").findings() ==
          "P118 E 2:A2");
}

TEST_CASE("a student becomes protected: with a known id it is a change") {
    const std::string with_ref = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n";
    for (const std::string& before : {of_asa, with_ref})
        for (const char* row : {"P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;ja;;\n",
                                "P-1;KI;aso;;2016-09-05;2016-10-14;;S1;ja;;\n"}) {
            CAPTURE(before);
            CAPTURE(row);
            const Matched matched(before, row);
            CHECK(matched.fates() == "changed P-1");
            CHECK(matched.findings() == "");
        }
}

TEST_CASE("a protected student's row is unchanged by its reference") {
    CHECK(Matched("P-1;KI;aso;;2016-09-05;2016-10-07;;S1;ja;;\n",
                  "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;ja;;\n")
              .fates() == "unchanged P-1");
}

TEST_CASE("a row that cannot be read points at its placement all the same") {
    const Matched matched(of_asa,
                          "P-1;KI;aso;Åsa Ek;femte september;2016-10-07;;;;;\n"
                          "P-1;KI;y;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");  // A201
    CHECK(matched.fates() == "refused P-1; refused P-1");
    CHECK(matched.findings() == "C010 E 2:E2");
}

}  // namespace
}  // namespace underlag
