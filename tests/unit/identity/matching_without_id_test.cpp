#include <doctest/doctest.h>

#include "identity/matched_text.hpp"

namespace underlag {
namespace {

const std::string of_asa = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";

TEST_CASE("a row without an id is known by agreement, unit, student and start") {
    CHECK(Matched(of_asa, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").fates() ==
          "unchanged L-17-K4QX");
    CHECK(Matched(of_asa, ";KI;aso;åsa  ek;2016-09-05;2016-10-21;Sjuksköterska;;;;\n").fates() ==
          "changed L-17-K4QX");
    const Matched elsewhere(of_asa, ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(elsewhere.fates() == "added");
    CHECK(elsewhere.findings() == "");
}

TEST_CASE("a row without an id goes on matching a placement that has one, and it keeps the id") {
    CHECK(Matched("P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n")
              .fates() == "unchanged P-1");
}

TEST_CASE("a new id adopts a placement without one, never one that has another") {
    CHECK(Matched(of_asa, "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").fates() ==
          "changed L-17-K4QX");
    CHECK(Matched("P-2;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                  "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n")
              .findings("P119") == "P119 E 2:A2");
}

TEST_CASE("a placement that a row names by id is not another row's too") {
    CHECK(Matched(of_asa,
                  "L-17-K4QX;KI;ek;Åsa Ek;2016-11-07;2016-11-11;;;;;\n"
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n")
              .fates() == "changed L-17-K4QX; added");
}

TEST_CASE("of two namesakes each finds its own by the reference") {
    const std::string two =
        "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n"
        "L-18-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S2;;;\n";
    CHECK(Matched(two,
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-14;;S2;;;\n"
                  ";KI;aso;Åsa Eek;2016-09-05;2016-10-14;;S1;;;\n")
              .fates() == "changed L-18-K4QX; changed L-17-K4QX");
    CHECK(Matched(two, ";KI;aso;Åsa Ek;2016-09-05;2016-10-14;;S3;;;\n").findings() ==
          "P119 E 2:A2");  // of the same name and day, with a reference that nobody has
}

TEST_CASE("P119: a row without an id or reference that may be either of two namesakes") {
    const std::string two =
        "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n"
        "P-9;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S2;;;\n";
    const Matched matched(two, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(matched.fates() == "refused");
    CHECK(matched.told("P119") ==
          "E 2:A2 \n"
          "raden kan vara vilken som helst av L-17-K4QX, P-9 i liggaren\n"
          "skriv rätt id som placerings-id på raden, eller studentens referens\n"
          "the row may be any of L-17-K4QX, P-9 in the ledger\n"
          "write the right one as the row's placement id, or the student's reference\n");
    // When one of them is told by its reference, the other is left.
    CHECK(Matched(two,
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-14;;;;;\n"
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-14;;S2;;;\n")
              .fates() == "changed L-17-K4QX; changed P-9");
}

TEST_CASE("a student with two placements from one day on keeps both, in any order") {
    CHECK(Matched("L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;;;10;\n"
                  "L-18-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;Fysioterapeut;;;15;\n",
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;Fysioterapeut;;;15;\n"
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;Sjuksköterska;;;12;\n")
              .fates() == "unchanged L-18-K4QX; changed L-17-K4QX");
}

TEST_CASE("a cancelled placement that is to be paid after all is a change of it") {
    const std::string cancelled = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;inställd\n";
    CHECK(Matched(cancelled, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").fates() ==
          "changed L-17-K4QX");
    CHECK(Matched(cancelled + "L-18-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-14;;;;;\n")
              .fates() == "changed L-18-K4QX");
    CHECK(Matched(cancelled + "L-18-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n"
                  ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;inställd\n")
              .fates() == "unchanged L-18-K4QX; unchanged L-17-K4QX");
}

TEST_CASE("a student becomes protected, and the row has no id") {
    const std::string with_ref = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n";
    CHECK(Matched(with_ref, ";KI;aso;;2016-09-05;2016-10-07;;S1;ja;;\n").fates() ==
          "changed L-17-K4QX");
    CHECK(Matched(with_ref, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;ja;;\n").fates() ==
          "changed L-17-K4QX");
    // Without a reference before, the name tells as long as the row has it.
    CHECK(Matched(of_asa, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;ja;;\n").fates() ==
          "changed L-17-K4QX");
    const Matched nameless(of_asa, ";KI;aso;;2016-09-05;2016-10-07;;S1;ja;;\n");
    CHECK(nameless.fates() == "refused L-17-K4QX");
    CHECK(nameless.findings() == "P119 E 2:A2");
    CHECK(nameless.told("P119").find("Åsa") == std::string::npos);
}

TEST_CASE("the same list again changes nothing") {
    const std::string rows =
        "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n"
        "P-2;KI;aso;;2016-09-05;2016-10-07;;S1;ja;;\n"
        "P-3;SH;ek;Bo Lind;2016-09-05;2016-10-07;Sjuksköterska;S2;;20;\n"
        "P-4;SH;ek;Nils Öberg;2016-09-05;2016-10-07;;;;;inställd\n";
    CHECK(Matched(rows, rows).fates() ==
          "unchanged P-1; unchanged P-2; unchanged P-3; unchanged P-4");
}

}  // namespace
}  // namespace underlag
