#include <doctest/doctest.h>

#include <array>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

TEST_CASE("a heading that speaks of protection is the column Skyddad, however it is put") {
    for (const char* heading : {"Skyddade personuppgifter", "Skyddad?", "Skyddad identitet",
                                "skyddad ja/nej", "Sekretessmarkering", "Protected?"}) {
        CAPTURE(heading);
        CHECK(field_of_heading(heading) == Field::is_protected);
    }
    CHECK_FALSE(field_of_heading("Skyddsutrustning").has_value());
}

TEST_CASE("C015: a heading near one that the list lacks is a warning with what it may be") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Stattus;Anmärkning\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;;\n");
    CHECK(read.findings() == "C015 W 1:E1; C015 N 1:F1");
    CHECK(read.told("C015").find("rätta rubriken till Status om den är det") != std::string::npos);
    CHECK(field_of_heading("Inställd") == Field::status);
    CHECK(field_of_heading("Antal dgr") == Field::days);
}

TEST_CASE("every heading of the contract names its field") {
    using Headings = std::vector<std::string_view>;
    const std::array<Headings, field_count> headings{
        Headings{"activity", "verksamhet", "enhet"},
        Headings{"student", "student name", "studentens namn", "namn"},
        Headings{"start", "start date", "startdatum", "start datum", "från"},
        Headings{"end", "end date", "slut", "slutdatum", "slut datum", "till"},
        Headings{"placement id", "id", "placeringsid", "placerings-id"},
        Headings{"student ref", "studentreferens"},
        Headings{"programme", "program", "education", "utbildning"},
        Headings{"university", "lärosäte", "högskola"},
        Headings{"days", "antal dagar", "dagar"},
        Headings{"weeks", "antal veckor", "veckor"},
        Headings{"compensation", "ersättning"},
        Headings{"protected", "skyddad"},
        Headings{"status"}};
    for (std::size_t field = 0; field < field_count; ++field)
        for (const std::string_view heading : headings[field]) {
            CAPTURE(heading);
            CHECK(field_of_heading(heading) == static_cast<Field>(field));
        }
}

TEST_CASE("headings match without regard to case, spaces, _ and -, and å ä ö against a o") {
    for (const char* heading : {"STARTDATUM", " Start datum ", "start_datum", "Start-Datum",
                                "Start\xC2\xA0"
                                "datum"})
        CHECK(field_of_heading(heading) == Field::start);
    CHECK(field_of_heading("Ersattning") == Field::compensation);
    CHECK(field_of_heading("LAROSATE") == Field::university);
    CHECK(field_of_heading("Hogskola") == Field::university);
    CHECK(field_of_heading("FRAN") == Field::start);
    CHECK_FALSE(field_of_heading("Startdatumet"));
    CHECK_FALSE(field_of_heading(""));
}

TEST_CASE("a heading may be quoted, and in any order") {
    const ReadText read(
        "\"Slut\";\"Från\";\"Namn\";\"Enhet\"\n"
        "\"2016-10-07\";\"2016-09-05\";\"Åsa Ek\";\"Åsö\"\n");
    CHECK(read.findings() == "");
    CHECK(read.period() == "2016-09-05–2016-10-07");
    CHECK(read.activity() == "Åsö");
}

TEST_CASE("C002: no row has two known headings") {
    const ReadText read("Åsö;Åsa Ek;2016-09-05;2016-10-07\n");
    CHECK(read.told("C002") ==
          "E 0:0 \n"
          "ingen rubrikrad hittades\n"
          "en rad ska ha minst rubrikerna Verksamhet, Studentens namn, Startdatum och Slutdatum, "
          "skilda åt av semikolon, komma eller tabb\n"
          "no heading row was found\n"
          "one row must have at least the headings activity, student, start and end, separated by "
          "semicolons, commas or tabs\n");
    CHECK(read.rows() == 0);
}

TEST_CASE("C002 says how far down the heading was looked for, when that was not the whole list") {
    const std::string told = ReadText(std::string(150, '\n') + "Namn;Start\n").told("C002");
    CHECK(told.find("hittades bland de första 100 raderna\n") != std::string::npos);
    CHECK(told.find("was found among the first 100 rows\n") != std::string::npos);
}

TEST_CASE("C003: a required column is missing; the nearest unused heading is named") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatm;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n");
    CHECK(read.told("C003") ==
          "E 1:1 \n"
          "kolumnen Startdatum saknas (är det ”Startdatm”?)\n"
          "lägg till kolumnen, eller rätta rubriken till Startdatum\n"
          "the column start is missing (is it \"Startdatm\"?)\n"
          "add the column, or correct its heading to start\n");
}

TEST_CASE("C003 for every required column") {
    CHECK(ReadText("Utbildning;Veckor\n").findings("C003") ==
          "C003 E 1:1; C003 E 1:1; C003 E 1:1; C003 E 1:1");
    CHECK(ReadText("Verksamhet;Namn;Start;Slut\n").findings("C003") == "");
}

TEST_CASE("C004: two columns mean the same field; the first is read") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Namn\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;Nils Öberg\n");
    CHECK(read.told("C004") ==
          "E 1:E1 Namn\n"
          "kolumnen ”Namn” betyder Studentens namn, som redan står i kolumn 2\n"
          "ta bort eller byt namn på den ena kolumnen\n"
          "the column \"Namn\" means student, which already stands in column 2\n"
          "remove or rename one of the columns\n");
    CHECK(read.student() == "Åsa Ek");
}

TEST_CASE("C015: a column that is not used is named once") {
    const ReadText read(
        "Verksamhet;Handledare;Studentens namn;Startdatum;Slutdatum;;\n"
        "Åsö;x;Åsa Ek;2016-09-05;2016-10-07;;\n"
        "Åsö;y;Nils Öberg;2016-09-05;2016-10-07;;\n");
    CHECK(read.told("C015") ==
          "N 1:B1 Handledare\n"
          "kolumnen ”Handledare” används inte\n"
          "\n"
          "the column \"Handledare\" is not used\n"
          "\n");
    CHECK(read.findings() == "C015 N 1:B1");
}

TEST_CASE("further headings name a field where no usual one does") {
    for (const char* heading : {"VFU-plats", "Arbetsplats", "Placering", "Avdelning"})
        CHECK(field_of_heading(heading) == Field::activity);
    for (const char* heading :
         {"fr.o.m.", "Fr.o.m", "fr o m", "från och med", "Första dag", "Startdag"})
        CHECK(field_of_heading(heading) == Field::start);
    for (const char* heading : {"t.o.m.", "T.o.m", "t o m", "till och med", "Sista dag", "Slutdag"})
        CHECK(field_of_heading(heading) == Field::end);
    for (const char* heading : {"Universitet", "Skola"})
        CHECK(field_of_heading(heading) == Field::university);
    CHECK(ReadText("Enhet;Avdelning;Namn;Från;Till\n").findings() == "C015 N 1:B1");
    CHECK(ReadText("Arbetsplats;Avdelning;Namn;Från;Till\n").findings() == "C004 E 1:B1");
}

TEST_CASE("brackets, a closing mark and a unit do not count in a heading") {
    CHECK(field_of_heading("Ersättning (kr)") == Field::compensation);
    CHECK(field_of_heading("Ersättning, kr") == Field::compensation);
    CHECK(field_of_heading("Antal veckor (5 dagar) *") == Field::weeks);
    CHECK(field_of_heading("Startdatum [ÅÅÅÅ-MM-DD]:") == Field::start);
    CHECK(field_of_heading("Namn*") == Field::student);
    CHECK(field_of_heading("Slut\u00ADdatum\u200B") == Field::end);
    CHECK(field_of_heading("L√§ros√§te") == Field::university);
    CHECK_FALSE(field_of_heading("(namn)"));
    CHECK_FALSE(field_of_heading("kr"));
}

TEST_CASE("a given and a family name make one student, in whatever order the columns stand") {
    const ReadText read(
        "Verksamhet;Efternamn;Förnamn;Startdatum;Slutdatum;Skyddad\n"
        "Åsö;Ek;Åsa;2016-09-05;2016-10-07;\n"
        "Åsö;Öberg;;2016-09-05;2016-10-07;\n"
        "Åsö;;;2016-09-05;2016-10-07;\n"
        "Åsö;Lind;Eva;2016-09-05;2016-10-07;ja\n");
    CHECK(read.findings() == "C013 E 4:C4");
    CHECK(read.student(0) == "Åsa Ek");
    CHECK(read.student(1) == "Öberg");
    CHECK(read.student(3) == "Eva Lind");
    CHECK(read.masked() == "Lind|Eva");
    CHECK(ReadText("Verksamhet;Förnamn;Startdatum;Slutdatum\n").findings("C003") == "C003 E 1:1");
    CHECK(ReadText("Verksamhet;Namn;Förnamn;Efternamn;Startdatum;Slutdatum\n").findings() ==
          "C015 N 1:C1; C015 N 1:D1");
}

TEST_CASE("headings that somebody's lists have are given besides") {
    const std::vector<ExtraHeading> extra{{"Praktikställe", Field::activity},
                                          {"Placering", Field::programme}};
    CHECK(meaning_of_heading("PRAKTIKSTÄLLE:", extra).field == Field::activity);
    CHECK(meaning_of_heading("Placering", extra).field == Field::programme);
    CHECK(meaning_of_heading("Verksamhet", extra).field == Field::activity);
    CHECK(field_named("protected") == Field::is_protected);
    CHECK_FALSE(field_named("skyddad"));
}

}  // namespace
}  // namespace underlag
