#include <doctest/doctest.h>

#include "identity/matched_text.hpp"

namespace underlag {
namespace {

const std::string of_asa = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";

TEST_CASE("P119: a corrected name without an id, the dates overlapping") {
    const Matched matched(of_asa, ";KI;aso;Åsa Eek;2016-09-12;2016-10-14;;;;;\n");
    CHECK(matched.fates() == "refused L-17-K4QX");
    CHECK(
        matched.told("P119") ==
        "E 2:A2 \n"
        "raden ser ut som en rättelse av L-17-K4QX i liggaren, 2016-09-05–2016-10-07, som inte "
        "längre "
        "står i listan\n"
        "är det samma placering, skriv L-17-K4QX som placerings-id på raden; är det en annan, låt "
        "den "
        "gamla raden stå kvar, med inställd i Status om den inte blev av\n"
        "the row looks like a correction of L-17-K4QX in the ledger, 2016-09-05 to 2016-10-07, "
        "which "
        "is no longer in the list\n"
        "if it is the same placement, write L-17-K4QX as the row's placement id; if it is another, "
        "keep the old row, with inställd in Status if it did not take place\n");
}

TEST_CASE("P119: the same start, whatever the name") {
    CHECK(Matched(of_asa, ";KI;aso;Bo Lind;2016-09-05;2016-09-09;;;;;\n").findings() ==
          "P119 E 2:A2");
    CHECK(Matched(of_asa, ";KI;aso;Bo Lind;2016-09-06;2016-09-09;;;;;\n").fates() == "added");
}

TEST_CASE("P119: a corrected start without an id") {
    CHECK(Matched(of_asa, ";KI;aso;Åsa Ek;2016-09-12;2016-10-07;;;;;\n").findings() ==
          "P119 E 2:A2");
}

TEST_CASE("P119: of the same student, unit and term without a day in common it is a warning") {
    const Matched matched(of_asa, ";KI;aso;Åsa Ek;2016-10-10;2016-11-04;;;;;\n");
    CHECK(matched.fates() == "added");
    CHECK(
        matched.told("P119") ==
        "W 2:A2 \n"
        "studenten har L-17-K4QX i liggaren, 2016-09-05–2016-10-07, på samma verksamhet samma "
        "termin, "
        "och den står inte längre i listan\n"
        "har placeringen fått nya datum, skriv L-17-K4QX som placerings-id på raden; annars är det "
        "en "
        "placering till\n"
        "the student has L-17-K4QX in the ledger, 2016-09-05 to 2016-10-07, at the same unit in "
        "the "
        "same term, and it is no longer in the list\n"
        "if the placement has new dates, write L-17-K4QX as the row's placement id; otherwise it "
        "is "
        "one placement more\n");
    CHECK(Matched(of_asa, ";KI;aso;Åsa Ek;2017-01-16;2017-02-03;;;;;\n").findings() == "");
    CHECK(Matched(of_asa, ";KI;aso;Åsa Eek;2016-10-10;2016-11-04;;;;;\n").findings() == "");
}

TEST_CASE("P119: an id that the ledger does not know, and that adopts nothing") {
    const Matched matched(of_asa, "P-1;KI;aso;Åsa Eek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(matched.fates() == "refused L-17-K4QX");
    CHECK(
        matched.told("P119") ==
        "E 2:A2 P-1\n"
        "liggaren känner inte placerings-id P-1, men raden ser ut som en rättelse av L-17-K4QX, "
        "2016-09-05–2016-10-07, som inte längre står i listan\n"
        "är det samma placering, skriv L-17-K4QX i stället för P-1; är det en annan, låt den gamla "
        "raden stå kvar, med inställd i Status om den inte blev av\n"
        "the ledger does not know the placement id P-1, but the row looks like a correction of "
        "L-17-K4QX, 2016-09-05 to 2016-10-07, which is no longer in the list\n"
        "if it is the same placement, write L-17-K4QX instead of P-1; if it is another, keep the "
        "old "
        "row, with inställd in Status if it did not take place\n");
}

TEST_CASE("two different ids from lists are two placements, unless the names are near") {
    const std::string with_id = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Matched(with_id, "P-2;KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n").findings() == "");
    CHECK(Matched(with_id, "P-2;KI;aso;Åsa Eek;2016-09-05;2016-10-07;;;;;\n").findings() ==
          "P119 E 2:A2");
}

TEST_CASE("different references are different students, unless name and day are alike") {
    const std::string with_ref = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n";
    CHECK(Matched(with_ref, ";KI;aso;Bo Lind;2016-09-05;2016-10-07;;S2;;;\n").findings() == "");
    CHECK(Matched(with_ref, ";KI;aso;Åsa Ek;2016-09-12;2016-10-07;;S2;;;\n").findings() == "");
    CHECK(Matched(with_ref, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S2;;;\n").findings() ==
          "P119 E 2:A2");
}

TEST_CASE("a placement that a row is about is not suspected, nor a cancelled one") {
    const std::string still_there = ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    const std::string new_row = ";KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Matched(of_asa, still_there + new_row).fates() == "unchanged L-17-K4QX; added");
    CHECK(
        Matched(of_asa, ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;inställd\n" + new_row).fates() ==
        "changed L-17-K4QX; added");
    CHECK(
        Matched("L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;inställd\n", new_row).fates() ==
        "added");
}

TEST_CASE("a placement that has found its correction is not suspected of being others") {
    const Matched matched(of_asa,
                          ";KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n"
                          ";KI;aso;Åsa Eek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(matched.fates() == "added; refused L-17-K4QX");
}

TEST_CASE("a correction is looked for at the same unit") {
    CHECK(Matched(of_asa, ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").findings() == "");
}

TEST_CASE("a placement of the ledger under another university would be paid by both") {
    const std::string moved = ";SH;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    const Matched alone(of_asa, moved);
    CHECK(alone.fates() == "refused L-17-K4QX");
    CHECK(alone.findings() == "P119 E 2:B2");
    const std::string old_row = ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;";
    CHECK(Matched(of_asa, old_row + "\n" + moved).fates() == "unchanged L-17-K4QX; added");
    CHECK(Matched(of_asa, old_row + "inställd\n" + moved).fates() == "changed L-17-K4QX; added");
    // Each row that it may be, since those that are left would be paid beside it.
    CHECK(Matched(of_asa, moved + ";SH;aso;Åsa Ek;2016-09-12;2016-10-07;;;;;\n").fates() ==
          "refused L-17-K4QX; refused L-17-K4QX");
    // With its id the days tell that it is the same, whatever the student is called.
    const std::string with_id = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Matched(with_id, "P-1;SH;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n").fates() ==
          "refused P-1");
    CHECK(Matched(with_id, "P-1;SH;aso;Åsa Ek;2016-10-10;2016-11-04;;;;;\n").fates() == "added");
    CHECK(Matched(with_id, "P-1;SH;aso;Åsa Ek;2016-10-10;2016-11-04;;;;;\n").findings() ==
          "P119 W 2:B2");
}

TEST_CASE("P119: a placement that has changed both unit and university would be paid by both") {
    const std::string moved = ";SH;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    const std::string others = ";KI;aso;Bo Lind;2016-10-10;2016-11-04;;;;;\n";
    // The list holds the first university's placements, but not this one any more.
    const Matched both(of_asa, others + moved);
    CHECK(both.fates() == "added; refused L-17-K4QX");
    CHECK(both.findings("P119") == "P119 E 3:B3");
    CHECK(both.swedish("P119") ==
          "studenten har dagar gemensamma med L-17-K4QX i liggaren, 2016-09-05–2016-10-07, vid en "
          "annan verksamhet (aso) och för ett annat lärosäte (avtalet KI); den raden står inte "
          "längre i listan\n");
    // Otherwise it may be a namesake: the standard weeks are everybody's.
    CHECK(Matched(of_asa, moved).findings("P119") == "");
    CHECK(Matched(of_asa, others + ";SH;ek;Åsa Ek;2016-09-12;2016-10-07;;;;;\n").findings("P119") ==
          "");
    CHECK(Matched(of_asa, others + ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n" + moved)
              .findings("P119") == "");
    // A reference says who it is, whatever the list holds.
    const std::string with_reference = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n";
    CHECK(Matched(with_reference, ";SH;ek;Åsa Ek;2016-09-12;2016-10-07;;S1;;;\n").fates() ==
          "refused L-17-K4QX");
    CHECK(Matched(with_reference, ";SH;ek;Bo Lind;2016-09-12;2016-10-07;;S1;;;\n").fates() ==
          "added");
    CHECK(Matched(with_reference, others + ";SH;ek;Åsa Ek;2016-09-05;2016-10-07;;S2;;;\n")
              .findings("P119") == "");
}

TEST_CASE("P119: a student known by reference alone now may be the one who was known by name") {
    const std::string by_name = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Matched(by_name, "P-1;SH;ek;;2016-09-05;2016-10-07;;R1;ja;;\n").findings() ==
          "P119 E 2:B2");
    CHECK(Matched(by_name, ";SH;aso;;2016-09-05;2016-10-07;;R1;ja;;\n").findings() ==
          "P119 E 2:B2");
    CHECK(Matched(by_name, ";SH;aso;;2016-09-12;2016-10-07;;R1;ja;;\n").findings() == "");
    CHECK(Matched(by_name, ";SH;aso;Bo Lind;2016-09-05;2016-10-07;;R1;;;\n").findings() == "");
}

TEST_CASE("a placement that goes back to its first university would be paid by both too") {
    const std::string at_first = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;inställd\n";
    const std::string moved = "P-1;SH;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;";
    const std::string back = "P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Matched(at_first + moved + "\n", back).fates() == "refused P-1");
    CHECK(Matched(at_first + moved + "\n", back).findings() == "P119 E 2:B2");
    CHECK(Matched(at_first + moved + "\n", back + moved + "inställd\n").findings() == "");
    // Likewise one that gets the days of another; one that keeps its own was judged before.
    const std::string later = "P-2;SH;aso;Åsa Ek;2016-11-07;2016-12-09;;;;;\n";
    CHECK(Matched(back + later, "P-2;SH;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").fates() ==
          "refused P-1");
    CHECK(Matched(back + moved + "\n", "P-1;SH;aso;Åsa Ek;2016-09-05;2016-09-30;;;;;\n").fates() ==
          "changed P-1");
}

TEST_CASE("a placement under an agreement that is not loaded would be paid by both too") {
    Histories given{.ledger = of_asa, .lists = {";SH;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n"}};
    given.agreements.erase(given.agreements.begin());
    const Matched matched(given);
    CHECK(matched.fates() == "refused L-17-K4QX");
    CHECK(matched.findings() == "P119 E 2:B2");
    CHECK(matched.swedish("P119").find("under avtalet KI, som inte har lästs in") !=
          std::string::npos);
}

TEST_CASE("of a protected student no message has the name") {
    const Matched matched("L-17-K4QX;KI;aso;;2016-09-05;2016-10-07;;S1;ja;;\n",
                          "Åsa Ek;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S2;ja;;\n"
                          ";KI;aso;Åsa Ek;2016-09-12;2016-10-07;;S1;ja;;\n");
    CHECK(matched.findings("P119") == "P119 E 3:A3");
    CHECK(matched.told("P119").find("Åsa") == std::string::npos);
}

}  // namespace
}  // namespace underlag
