#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Anteckning";

TEST_CASE("C006: rows between a forgotten quote and a later one are never lost without a word") {
    const ReadText read(heading +
                        "\n"
                        "Åsö;\"Åsa Ek;2016-09-05;2016-10-07;\n"
                        "Åsö;Nils Öberg;2016-09-05;2016-10-07;\n"
                        "Åsö;\"Eva Lind\";2016-09-05;2016-10-07;\n"
                        "Åsö;Maja Berg;2016-09-05;2016-10-07;\n");
    CHECK(read.findings("C006") == "C006 E 2:B2");
    CHECK(read.rows() == 2);
    CHECK(read.student(1) == "Maja Berg");
}

TEST_CASE("rows are found also within a date and within a column that is not read") {
    CHECK(ReadText(heading +
                   "\nÅsö;Åsa Ek;\"2016-09-05;2016-10-07;\nÅsö;Eva Lind;2016-09-05\";2016-10-07;\n")
              .findings("C006") == "C006 E 2:C2");
    CHECK(ReadText(heading + "\nÅsö;Åsa Ek;2016-09-05;2016-10-07;\"natt\nÅsö;Eva Lind;2016-09-05;"
                             "2016-10-07;dag\"\n")
              .findings("C006") == "C006 E 2:E2");
}

TEST_CASE("a note of several lines is a note, also with separators and a date in it") {
    const ReadText read(heading +
                        "\nÅsö;Åsa Ek;2016-09-05;2016-10-07;\"Ring Nils;\n2016-08-29;\nnatt\"\n");
    CHECK(read.findings("C006") == "");
    CHECK(read.rows() == 1);
}

TEST_CASE("nothing of swallowed rows is shown where students may be protected") {
    const ReadText read(heading +
                        ";Skyddad\nÅsö;Eva Lind;2016-09-05;2016-10-07;\"natt;nej\n"
                        "Åsö;Åsa Ek;2016-09-05;2016-10-07;dag\";ja\n");
    CHECK(read.findings("C006") == "C006 E 2:E2");
    CHECK(read.masked().find("Åsa Ek") != std::string::npos);
}

ReadText closed_by(const std::string& rest) {
    return ReadText(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor;Ersättning\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;5;7650\n" +
        rest);
}

TEST_CASE("C018: any other line with a date below the sum row is an error, never lost") {
    const ReadText read = closed_by(
        "Summa;;;;5;7650\n"
        "\n"
        "Åsö;Nils Öberg;2016-11-07;2016-11-11;1;1530\n");
    CHECK(read.told("C018") ==
          "E 5:C5 2016-11-07\n"
          "raden står efter summaraden på rad 3 och läses inte som en placering\n"
          "flytta raden ovanför summaraden om den är en placering, annars ta bort den\n"
          "the row stands after the sum row on line 3 and is not read as a placement\n"
          "move the row above the sum row if it is a placement, otherwise remove it\n");
    CHECK(read.rows() == 1);
}

TEST_CASE("C018: in whatever form the date is written") {
    for (const char* date : {"7/11 2016", "7/11/2016", "42681", "20161107", "7 nov 2016"})
        CHECK(closed_by("Summa;;;;5;7650\nÅsö;Nils;" + std::string(date) + ";;;\n").findings() ==
              "C018 E 4:C4");
}

TEST_CASE("C018: whatever its dates look like, a line with something under a required heading") {
    for (const char* row : {"Linden;Bo Al;2016-09-31;2016-09-31;;1530", "Linden;Bo Al;;;;1530",
                            "Linden;Ce Ny;7/10-2016;14/10-2016;;", ";Bo Al;;;;", "Linden;;;;;",
                            "Utskrivet av Åsa Öberg;;;;;", ";;;x;;"}) {
        CAPTURE(row);
        CHECK(closed_by("Summa;;;;5;7650\n" + std::string(row) + "\n").findings("C018") != "");
    }
}

TEST_CASE("C018: words in a column that is not read are told of too, numbers alone are sums") {
    const auto after_sum = [](const std::string& row) {
        return ReadText(heading + ";Km\nÅsö;Åsa Ek;2016-09-05;2016-10-07;;3\nSumma;;;;;3\n" + row)
            .findings("C018");
    };
    CHECK(after_sum(";;;;Nils fortsätter v 45;\n") == "C018 E 4:E4");
    CHECK(after_sum(";;;;2016-11-07;\n") == "C018 E 4:E4");
    CHECK(after_sum(";;;;;45\n") == "");
    CHECK(after_sum(";;;;;1 530,00 kr\n") == "");
}

TEST_CASE("C018: an amount alone, an empty line, a label and another sum are no placements") {
    CHECK(closed_by("Summa;;;;5;7650\n"
                    ";;;;;45000\n"
                    ";;;;;\n"
                    "Moms;;;;;0\n"
                    "Summa;;;;;7650\n"
                    "Underlagsnummer;2016-0001;;;;\n")
              .findings() == "");
}

TEST_CASE("C018: a label of Bilaga 2 hides no row with two dates") {
    CHECK(closed_by("Summa;;;;5;7650\nKontaktperson;Bo Al;2016-11-07;2016-11-11;1;1530\n")
              .findings() == "C018 E 4:C4");
}

TEST_CASE("C018: a name below the sum is masked unless the row says that it may be shown") {
    const auto masked_of = [](const std::string& row) {
        return ReadText(
                   "Verksamhet;Studentens namn;Startdatum;Slutdatum;Skyddad;Studentreferens;Anm\n"
                   "Åsö;Åsa Ek;2016-09-05;2016-10-07;nej;;\n"
                   "Summa;;;;;;\n" +
                   row)
            .masked();
    };
    CHECK(masked_of("Åsö;Bo Al;2016-11-07;2016-11-11;ja;R-1;bor hos Al\n") == "Bo Al|bor hos Al");
    CHECK(masked_of("Åsö;Bo Al;2016-11-07;2016-11-11;kanske;;x\n") == "Bo Al|x");
    CHECK(masked_of("Åsö;Bo Al;2016-11-07;2016-11-11;;R-1;x\n") == "Bo Al|x");
    CHECK(masked_of("Åsö;Bo Al;2016-11-07;2016-11-11;nej;;x\n") == "");
}

TEST_CASE("C021: a row above the heading that has a date where the list has start or end") {
    const ReadText read(
        "Åsö;Bo Al;2016-10-03;2016-10-07\n"
        "Linden;Ce Ny;;31/9 2016\n"
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n");
    CHECK(read.findings() == "C021 E 1:C1; C021 E 2:D2");
    CHECK(read.rows() == 1);
    CHECK(read.told("C021").substr(0, read.told("C021").find("E 2:")) ==
          "E 1:C1 2016-10-03\n"
          "raden har ett datum men står ovanför rubriken på rad 3, och läses inte som en "
          "placering\n"
          "listan har nog sorterats med rubriken i sig: flytta rubriken överst\n"
          "the row has a date but stands above the heading on line 3, and is not read as a "
          "placement\n"
          "the list has probably been sorted together with its heading: move the heading to the "
          "top\n");
}

TEST_CASE("C021: a row above the heading with a unit, a student and what is meant as dates") {
    const auto above = [](const std::string& row) {
        return ReadText(row +
                        "\nVerksamhet;Studentens namn;Startdatum;Slutdatum\n"
                        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n")
            .findings("C021");
    };
    CHECK(above("Åsö;Bo Al;2016-13-45;2016-14-45") == "C021 E 1:C1");
    CHECK(above("Åsö;Bo Al;v 36;v 40") == "C021 E 1:C1");
    CHECK(above("Åsö;Bo Al;vecka 36;vecka 40, 2016") == "C021 E 1:C1");
    CHECK(above("Åsö;Bo Al;september;okt") == "C021 E 1:C1");
    CHECK(above("Åsö;Bo Al;v 36;2016-10-07") == "C021 E 1:D1");
    CHECK(above("Kontakt;Eva Lind;08-123 45 67;eva.lind1@exempel.se") == "");
    CHECK(above("HT2016;;v 36;v 40") == "");
    CHECK(above("Lista;HT2016;;v 36") == "");
    CHECK(above("Enhet;Namn;Första;Sista") == "");
}

TEST_CASE("what stands above a heading without such a date is no row") {
    CHECK(ReadText("Placeringar hösten 2016\n"
                   "Upprättad 2016-12-01;;;\n"
                   "Underlaget avser perioden;;2016-07-01;2016-12-31\n"
                   "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                   "Åsö;Åsa Ek;2016-09-05;2016-10-07\n")
              .findings() == "");
}

TEST_CASE("a heading that is repeated on every page is no row; another heading is told of") {
    const std::string first = "Verksamhet;Studentens namn;Startdatum;Slutdatum\n";
    const ReadText pages(first + "Åsö;Åsa Ek;2016-09-05;2016-10-07\n" + first +
                         "Åsö;Bo Al;2016-09-05;2016-10-07\n");
    CHECK(pages.findings() == "");
    CHECK(pages.rows() == 2);
    CHECK(ReadText(first + "Studentens namn;Verksamhet;Startdatum;Slutdatum\nBo "
                           "Al;Åsö;2016-09-05;2016-10-07\n")
              .findings() == "C010 E 2:C2; C010 E 2:D2");
}

TEST_CASE("C018: a unit whose name begins like a label of Bilaga 2 is not lost") {
    for (const char* unit : {"Telefonplans hemtjänst", "Bankgirots äldreboende", "Postgirohuset",
                             "Kontaktpersonsverksamheten"}) {
        CAPTURE(unit);
        CHECK(closed_by("Summa;;;;5;7650\n" + std::string(unit) +
                        ";Nils Öberg;2016-11-07;2016-11-11;1;1530\n")
                  .findings() == "C018 E 4:C4");
    }
}

}  // namespace
}  // namespace underlag
