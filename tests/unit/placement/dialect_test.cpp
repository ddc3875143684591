#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

TEST_CASE("semicolons, commas and tabs separate cells alike") {
    const ReadText semicolons(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n");
    const ReadText commas(
        "Verksamhet,Studentens namn,Startdatum,Slutdatum\n"
        "Åsö,Åsa Ek,2016-09-05,2016-10-07\n");
    const ReadText tabs(
        "Verksamhet\tStudentens namn\tStartdatum\tSlutdatum\n"
        "Åsö\tÅsa Ek\t2016-09-05\t2016-10-07\n");
    for (const ReadText* read : {&semicolons, &commas, &tabs}) {
        CHECK(read->findings() == "");
        REQUIRE(read->rows() == 1);
        CHECK(read->activity() == "Åsö");
        CHECK(read->student() == "Åsa Ek");
        CHECK(read->period() == "2016-09-05–2016-10-07");
    }
    CHECK(commas.sources[SourceId{0}].delimiter == ',');
    CHECK(tabs.sources[SourceId{0}].delimiter == '\t');
}

TEST_CASE("a first line sep= is obeyed; it is a line of the text but no row of the sheet") {
    for (const char* beginning : {"sep=|\n", "SEP=|\r\n", "\xEF\xBB\xBFsep=|\r\n"}) {
        const ReadText read(std::string(beginning) +
                            "Verksamhet|Studentens namn|Startdatum|Slutdatum\n"
                            "Åsö|Ek; Åsa, m.fl.|2016-09-05|igår\n");
        CHECK(read.student() == "Ek; Åsa, m.fl.");
        CHECK(read.list.lists.front().heading_line == 2);
        CHECK(read.findings() == "C010 E 3:D2");
    }
}

TEST_CASE("sep= without a usable separator is an ordinary line") {
    for (const char* beginning : {"sep=\n\n", "sep=\"\n", "sep=;;;\n", "sep=\r\n"}) {
        const ReadText read(std::string(beginning) +
                            "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                            "Åsö;Åsa Ek;2016-09-05;2016-10-07\n");
        CHECK(read.findings() == "");
        CHECK(read.rows() == 1);
    }
}

TEST_CASE("LF, CRLF and the CR of an old Mac end lines") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const ReadText read("Verksamhet;Studentens namn;Startdatum;Slutdatum" + end +
                            "Åsö;Åsa Ek;2016-09-05;2016-10-07" + end +
                            "Åsö;Nils Öberg;2016-09-05;" + end);
        CHECK(read.rows() == 2);
        CHECK(read.findings() == "C013 E 3:D3");
    }
}

TEST_CASE("a last line without a line break is read") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07");
    CHECK(read.rows() == 1);
}

TEST_CASE("a byte order mark is no part of the first heading") {
    const ReadText read(
        "\xEF\xBB\xBFVerksamhet;Studentens namn;Startdatum;Slutdatum\r\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\r\n");
    CHECK(read.findings() == "");
    CHECK(read.rows() == 1);
}

TEST_CASE("Windows-1252 is found out") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\r\n"
        "\xC5s\xF6;\xC5sa \xD6"
        "berg;2016-09-05;2016-10-07\r\n");
    CHECK(read.list.lists.front().encoding == Encoding::windows_1252);
    CHECK(read.student() == "Åsa Öberg");
}

TEST_CASE("a list from an old Mac: MacRoman and CR") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\r"
        "\x81s\x9A;\x81sa \x85"
        "berg;2016-09-05;2016-10-07\r");
    CHECK(read.list.lists.front().encoding == Encoding::macroman);
    CHECK(read.student() == "Åsa Öberg");
}

TEST_CASE("titles above the heading and empty lines are no placements") {
    const ReadText read(
        "Underlag för fakturering för VFU-placering;;;\n"
        "Student, höstterminen 2016\n"
        "\n"
        ";;;\n"
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        ";;;\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n"
        "\n"
        "  ; \xC2\xA0;;\n"
        "Åsö;Nils Öberg;2016-09-05;\n");
    CHECK(read.list.lists.front().heading_line == 5);
    CHECK(read.rows() == 2);
    CHECK(read.findings() == "C013 E 10:D10");
}

TEST_CASE("line breaks inside quotes: text lines and spreadsheet rows part ways after them") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "\"Hemsjukvården\nÅsö\";\"Ek \"\"Lillan\"\"; Åsa\";2016-09-05;2016-10-07\n"
        "Åsö;Nils Öberg;2016-09-05;igår\n");
    CHECK(read.activity() == "Hemsjukvården Åsö");
    CHECK(read.student() == "Ek \"Lillan\"; Åsa");
    CHECK(read.findings() == "C010 E 4:D3");
}

TEST_CASE("a finding in a record of several lines stands at the line where the record starts") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;\"Åsa\nEk\";2016-09-05;igår\n");
    CHECK(read.findings() == "C010 E 2:D2");
}

TEST_CASE("Excel leaves out the separators of empty last cells") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor;Ersättning\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n"
        "Åsö;Åsa Ek;2016-11-07;2016-11-11;1\n"
        "Åsö;Åsa Ek;2016-12-05;2016-12-09;1;1530;;;;\n");
    CHECK(read.findings() == "");
    CHECK(read.rows() == 3);
    CHECK(read.row(1).stated() == 5);
    CHECK(read.row(2).stated_compensation == Money::from_kronor(1530));
}

TEST_CASE("C005: a row that lacks a required cell, or has a value to the right of the headings") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05\n"
        "Åsö;Ek; Åsa;2016-09-05;2016-10-07\n");
    CHECK(read.told("C005") ==
          "E 2:2 \n"
          "raden har 3 celler, rubriken har 4\n"
          "sätt citattecken (\") om celler som innehåller ”;”, eller fyll i de celler som saknas\n"
          "the row has 3 cells, the heading has 4\n"
          "put quotes (\") around cells that contain \";\", or fill in the missing cells\n"
          "E 3:3 \n"
          "raden har 5 celler, rubriken har 4\n"
          "sätt citattecken (\") om celler som innehåller ”;”, eller fyll i de celler som saknas\n"
          "the row has 5 cells, the heading has 4\n"
          "put quotes (\") around cells that contain \";\", or fill in the missing cells\n");
    REQUIRE(read.rows() == 2);
    CHECK_FALSE(read.row(0).is_readable);
    CHECK_FALSE(read.row(1).is_readable);
}

TEST_CASE("C005 names the tab by its name") {
    const ReadText read(
        "Verksamhet\tStudentens namn\tStartdatum\tSlutdatum\n"
        "Åsö\tÅsa Ek\n");
    CHECK(read.told("C005").find("om celler som innehåller ”tabb”") != std::string::npos);
    CHECK(read.told("C005").find("around cells that contain \"tab\"") != std::string::npos);
}

TEST_CASE("C006: a quote that is never closed spoils its own row only") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;\"Åsa Ek;2016-09-05;2016-10-07\n"
        "Åsö;Nils Öberg;2016-09-05;2016-10-07\n");
    CHECK(read.told("C006") ==
          "E 2:B2 \"\n"
          "ett citattecken öppnas här men stängs aldrig\n"
          "sätt ett citattecken (\") i slutet av cellen, eller ta bort det i början\n"
          "a quote is opened here but never closed\n"
          "put a quote (\") at the end of the cell, or remove the one at its beginning\n");
    REQUIRE(read.rows() == 2);
    CHECK_FALSE(read.row(0).is_readable);
    CHECK(read.student(1) == "Nils Öberg");
    CHECK(read.row(1).is_readable);
}

TEST_CASE("a quote inside a cell is an ordinary character") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa \"Lillan\" Ek;2016-09-05;2016-10-07\n");
    CHECK(read.findings() == "");
    CHECK(read.student() == "Åsa \"Lillan\" Ek");
}

TEST_CASE("C009: bytes that the given encoding does not have") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;\xC5sa Ek;2016-09-05;2016-10-07\n",
        Encoding::utf_8);
    CHECK(read.told("C009") ==
          "E 2:B2 \uFFFD\n"
          "byten C5 kan inte läsas som utf-8\n"
          "spara listan igen som ”CSV UTF-8”, eller ange teckenkodningen med --encoding\n"
          "the byte C5 cannot be read as utf-8\n"
          "save the list again as \"CSV UTF-8\", or give its encoding with --encoding\n");
}

TEST_CASE("C009 in a record of several lines stands where the record starts") {
    const ReadText read(
        "\xE5 above\n"
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;\"Å\n\xE5sa\";2016-09-05;2016-10-07\n"
        "Åsö;Nils \xE5;2016-09-05;2016-10-07\n",
        Encoding::utf_8);
    CHECK(read.findings() == "C009 E 1:A1; C009 E 3:B3; C009 E 5:B4");
}

TEST_CASE("several lists go into one, each with its shape") {
    ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n");
    read.read("Enhet,Namn,Från,Till\nEk,Nils Öberg,2016-09-05,igår\nEk,Åsa Ek,2016-09-05,\n");
    CHECK(read.rows() == 3);
    CHECK(read.list.lists.at(1).first_placement == 1);
    CHECK(read.list.lists.at(1).placement_count == 2);
    CHECK(read.list.shape_of(read.row(2)).heading_line == 1);
    CHECK(read.findings() == "C010 E b.csv 2:D2; C013 E b.csv 3:D3");
}

TEST_CASE("an empty file has no heading and no placements") {
    const ReadText read("");
    CHECK(read.rows() == 0);
    CHECK(read.findings() == "C002 E 0:0");
}

TEST_CASE("a list may end with its heading, also without a line break after it") {
    const ReadText read("verksamhet;student;startdatum;slutdatum");
    CHECK(read.rows() == 0);
    CHECK(read.list.lists.at(0).heading_line == 1);
    CHECK(read.findings() == "");
}

TEST_CASE("rows that end with CR, with LF inside quotes, are rows by CR") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\r"
        "aso;\"Åsa\nEk\";2016-10-03;2016-10-07\r"
        "linden;Bo Al;2016-10-03;2016-10-07\r");
    CHECK(read.findings() == "");
    REQUIRE(read.rows() == 2);
    CHECK(read.student(0) == "Åsa Ek");
}

TEST_CASE("C022: a name in both encodings when letters alone cannot tell") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "aso;Bo S\x94"
        "der;2016-10-03;2016-10-07\n");
    CHECK(
        read.told("C022") ==
        "W 2:B2 Bo Söder\n"
        "teckenkodningen är osäker: ”Bo Söder” som cp850 är ”Bo Sîder” som macroman\n"
        "är det andra rätt, kör med --encoding macroman; eller spara listan som ”CSV UTF-8”\n"
        "the encoding is uncertain: \"Bo Söder\" as cp850 is \"Bo Sîder\" as macroman\n"
        "if the other is right, run with --encoding macroman; or save the list as \"CSV UTF-8\"\n");
}

TEST_CASE("C022 shows no student where somebody may be protected: a unit, or the letter alone") {
    const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens\n";
    CHECK(ReadText(heading + "aso;Bo S\x94"
                             "der;2016-10-03;2016-10-07;R-1\n")
              .told("C022")
              .starts_with("W 0:0 \nteckenkodningen är osäker: ”ö” som cp850"));
    CHECK(ReadText(heading + "S\x94"
                             "derg\x86rd;Bo S\x94"
                             "der;2016-10-03;2016-10-07;R-1\n")
              .findings("C022") == "");  // ö and å together tell
}

}  // namespace
}  // namespace underlag
