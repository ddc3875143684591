#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

constexpr const char* heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor;Ersättning\n";
constexpr const char* one_row = "Åsö;Åsa Ek;2016-09-05;2016-10-07;5;7650\n";

ReadText closed_by(const std::string& rest) {
    return ReadText(std::string(heading) + one_row + rest);
}

TEST_CASE("a sum row is recognised in its first non-empty cell, with or without a colon") {
    for (const char* row :
         {"Summa;;;;5;7650\n", "summa:;;;;5;7650\n", ";;Total;;5;7650\n", "TOTAL:;;;;;7650\n",
          "Total ersättning;;;;;7 650,00\n", ";Total ersättning:;;;;7 650:-\n",
          "\"Total  Ersättning :\";;;;;\"7\xC2\xA0"
          "650,00 kr\"\n"}) {
        CAPTURE(row);
        const ReadText read = closed_by(row);
        CHECK(read.findings() == "");
        CHECK(read.rows() == 1);
        const auto& sum = read.list.lists.front().sum_row;
        REQUIRE(sum);
        CHECK(sum->amount == Money::from_kronor(7650));
        CHECK(place_name(read.sources, sum->place) == "3:F3");
    }
}

TEST_CASE("a sum row without a readable amount has none, and stands as a row") {
    const ReadText read = closed_by("Summa;;;;5;\n");
    REQUIRE(read.list.lists.front().sum_row);
    CHECK_FALSE(read.list.lists.front().sum_row->amount);
    CHECK(place_name(read.sources, read.list.lists.front().sum_row->place) == "3:3");
}

TEST_CASE("without a column for compensation the sum is the last amount, never days or weeks") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;5\n"
        "Summa;7 650,00;;;5\n");
    CHECK(read.list.lists.front().sum_row->amount == Money::from_kronor(7650));
    CHECK(place_name(read.sources, read.list.lists.front().sum_row->place) == "3:B3");
}

TEST_CASE("a unit called Total with dates is a placement, not a sum") {
    const ReadText read = closed_by("Total;Nils Öberg;2016-09-05;2016-10-07;;\n");
    CHECK(read.rows() == 2);
    CHECK_FALSE(read.list.lists.front().sum_row);
}

TEST_CASE("a filled-in Bilaga 2 is a valid list") {
    const ReadText read(
        "Underlag för fakturering för VFU-placering;;;;;\n"
        "Underlaget avser perioden;2016-07-01;2016-12-31;;;\n"
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor;Ersättning\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;5;7650\n"
        ";;;;;\n"
        "Total ersättning;;;;;7650\n"
        "Verksamhetens namn;Hemsjukvården Åsö;;;;\n"
        "Organisationsnummer;212000-9994;;;;\n"
        "Verksamhetens kontaktperson:;Åsa Öberg;;;;\n"
        "Telefon: 08-123 45 67;;;;;\n"
        "E-postadress;asa.oberg@exempel.se;;;;\n"
        "Postgiro-/bankgiro;991-2346;;;;\n"
        "Bankgiro:;991-2346;2016-12-01;;;\n");
    CHECK(read.findings() == "");
    CHECK(read.rows() == 1);
}

TEST_CASE("C018: any other line with a date below the sum row is an error, never lost") {
    const ReadText read = closed_by(
        "Summa;;;;5;7650\n"
        "\n"
        "Åsö;Nils Öberg;2016-11-07;2016-11-11;1;1530\n");
    CHECK(read.told("C018") ==
          "E 5:C5 2016-11-07\n"
          "raden står efter summaraden på rad 3 men innehåller ett datum\n"
          "flytta raden ovanför summaraden om den är en placering, annars ta bort datumet\n"
          "the row stands after the sum row on line 3 but contains a date\n"
          "move the row above the sum row if it is a placement, otherwise remove the date\n");
    CHECK(read.rows() == 1);
}

TEST_CASE("C018: in whatever form the date is written") {
    for (const char* date : {"7/11 2016", "7/11/2016", "42681", "20161107", "7 nov 2016"})
        CHECK(closed_by("Summa;;;;5;7650\nÅsö;Nils;" + std::string(date) + ";;;\n").findings() ==
              "C018 E 4:C4");
}

TEST_CASE("C018: below the sum, a line without a date is no placement") {
    CHECK(closed_by("Summa;;;;5;7650\n"
                    "Utskrivet av Åsa Öberg;;;;;\n"
                    "Moms;;;;;45000\n"
                    "Summa;;;;;7650\n"
                    ";;;;;\n")
              .findings() == "");
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
