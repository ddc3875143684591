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

const std::vector<SumRow>& sums(const ReadText& read) {
    return read.list.lists.front().sum_rows;
}

// "unit åsö 1; list 2": what each sum row sums, and how many placements stand above it.
std::string scopes(const ReadText& read) {
    std::string text;
    for (const SumRow& sum : sums(read)) {
        text += text.empty() ? "" : "; ";
        text += sum.scope == SumRow::Scope::list    ? "list"
                : sum.scope == SumRow::Scope::block ? "block"
                                                    : "unit " + sum.unit;
        text += " " + std::to_string(sum.end);
    }
    return text;
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
        REQUIRE(sums(read).size() == 1);
        CHECK(sums(read)[0].amount == Money::from_kronor(7650));
        CHECK(place_name(read.sources, sums(read)[0].place) == "3:F3");
    }
}

TEST_CASE("a sum row without a readable amount has none, and stands as a row") {
    const ReadText read = closed_by("Summa;;;;5;\n");
    REQUIRE(sums(read).size() == 1);
    CHECK_FALSE(sums(read)[0].amount);
    CHECK(place_name(read.sources, sums(read)[0].place) == "3:3");
}

TEST_CASE("without a column for compensation the sum is the last amount, never days or weeks") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;5\n"
        "Summa;7 650,00;;;5\n");
    REQUIRE(sums(read).size() == 1);
    CHECK(sums(read)[0].amount == Money::from_kronor(7650));
    CHECK(place_name(read.sources, sums(read)[0].place) == "3:B3");
}

TEST_CASE("a unit called Total with dates is a placement, not a sum") {
    const ReadText read = closed_by("Total;Nils Öberg;2016-09-05;2016-10-07;;\n");
    CHECK(read.rows() == 2);
    CHECK(sums(read).empty());
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

TEST_CASE("Totalt, Totalsumma and Summa X end the list where no row has the unit X") {
    for (const char* label : {"Totalt", "Totalsumma", "TOTALT:", "Summa kronor", "Summa HT2016",
                              "Totalt för Ekbacken"}) {
        CAPTURE(label);
        const ReadText read = closed_by(std::string(label) + ";;;;5;7650\nÅsö;Bo Al;;;;\n");
        CHECK(scopes(read) == "list 1");
        CHECK(read.findings() == "C018 E 4:A4");
    }
}

TEST_CASE("a subtotal stands between rows: it is skipped, and those below are read") {
    for (const char* label : {"Delsumma;;", "Delsumma:;;", "Summa Åsö;;", "SUMMA  åsö:;;",
                              "Summa för Åsö;;", "Delsumma Åsö;;", "Åsö Summa;;", "Åsö totalt;;"}) {
        CAPTURE(label);
        const ReadText read = closed_by(std::string(label) +
                                        ";;5;7650\n"
                                        "Linden;Bo Al;2016-09-05;2016-10-07;5;7650\n"
                                        "Delsumma;;;;5;7650\n"
                                        "Summa;;;;10;15300\n");
        CHECK(read.findings() == "");
        CHECK(read.rows() == 2);
        const std::string first = scopes(read).substr(0, 5) == "block" ? "block" : "unit åsö";
        CHECK(scopes(read) == first + " 1; block 2; list 2");
        CHECK(sums(read)[0].amount == Money::from_kronor(7650));
    }
}

TEST_CASE("a sum word in a column of its own sums the unit beside it") {
    const ReadText read(
        "Placerings-id;Verksamhet;Studentens namn;Startdatum;Slutdatum;Ersättning\n"
        "1;Åsö;Åsa Ek;2016-09-05;2016-10-07;7650\n"
        "Summa;Åsö;;;;7650\n"
        "2;Linden;Bo Al;2016-09-05;2016-10-07;7650\n"
        "Summa;;;;;15300\n");
    CHECK(read.findings() == "");
    CHECK(scopes(read) == "unit åsö 1; list 2");
}

TEST_CASE("sums are told apart in whatever parts the list is read") {
    std::string text = heading;
    for (int unit = 0; unit < 6'000; ++unit)
        text += "Enhet " + std::to_string(unit / 2'000) + ";Åsa Ek;2016-09-05;2016-10-07;5;7650\n" +
                (unit % 1'000 == 999 ? "Summa Enhet " + std::to_string(unit / 2'000) + ";;;;;1\n"
                                     : "") +
                (unit % 300 == 299 ? "Summa enhet 0;;;;;1\n" : "");
    text += "Summa alla;;;;;1\nEnhet 1;Bo Al;2016-09-05;2016-10-07;5;7650\n";
    ReadText alone(text);
    Sources sources;
    PlacementList list;
    Diagnostics found;
    read_list("list.csv", text, std::nullopt, sources, list, found, 4);
    CHECK(alone.rows() == 6'000);
    CHECK(list.placements.size() == 6'000);
    REQUIRE(sums(alone).size() == 27);
    REQUIRE(list.lists[0].sum_rows.size() == 27);
    for (std::size_t sum = 0; sum < 27; ++sum) {
        CHECK(list.lists[0].sum_rows[sum].end == sums(alone)[sum].end);
        CHECK(list.lists[0].sum_rows[sum].unit == sums(alone)[sum].unit);
    }
    CHECK(findings_of(sources, found, "") == alone.findings());
    CHECK(alone.findings("C018") != "");
}

TEST_CASE(
    "a row whose unit is called as a sum, with dates or a student's, is never taken for one") {
    for (const char* row :
         {"Summa;;2016-09-05;2016-10-07;5;7650\n", "Totalt;Bo Al;2016-09-31;2016-10-31;;\n",
          "Summa Omsorg;Bo Al;2016-09-05;2016-10-07;;\n", "Delsumma;Bo Al;snart;;;\n",
          "Totalsumma;;7/9/2016;;;\n"}) {
        CAPTURE(row);
        CHECK(closed_by(row).rows() == 2);
    }
}

}  // namespace
}  // namespace underlag
