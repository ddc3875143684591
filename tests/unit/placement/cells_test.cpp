#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

// A row under the required columns and those that `more` names, each with a leading separator.
ReadText with(const std::string& more, const std::string& row) {
    return ReadText("Verksamhet;Studentens namn;Startdatum;Slutdatum" + more + "\n" + row + "\n");
}

ReadText with_dates(const std::string& start, const std::string& end) {
    return with("", "Åsö;Åsa Ek;" + start + ";" + end);
}

TEST_CASE("dates are read as Swedish lists write them") {
    CHECK(with_dates("7/9 2026", "7 okt 2026").period() == "2026-09-07–2026-10-07");
    CHECK(with_dates("42618", "20161007").period() == "2016-09-05–2016-10-07");
    CHECK(with_dates("2016-09-05 00:00:00", "161007").period() == "2016-09-05–2016-10-07");
    CHECK(with_dates("7.9.2026", "2026/10/07").findings() == "");
}

TEST_CASE("C010: not a date") {
    const ReadText read = with_dates("2016-09-31", "vecka 40");
    CHECK(read.told("C010") ==
          "E 2:C2 2016-09-31\n"
          "”2016-09-31” är inget datum: den månaden slutar 2016-09-30\n"
          "skriv den dag som menas; månadens sista dag är 2016-09-30\n"
          "\"2016-09-31\" is not a date: that month ends on 2016-09-30\n"
          "write the day that is meant; the month's last day is 2016-09-30\n"
          "E 2:D2 vecka 40\n"
          "”vecka 40” är inget datum\n"
          "skriv datumet som 2016-09-05; året ska vara 1990–2100\n"
          "\"vecka 40\" is not a date\n"
          "write the date as 2016-09-05; the year must be 1990-2100\n");
    CHECK(read.period() == "?–?");
    CHECK_FALSE(read.row().is_readable);
}

TEST_CASE("C010: a year outside 1990-2100 is no date") {
    CHECK(with_dates("1989-12-31", "2101-01-01").findings() == "C010 E 2:C2; C010 E 2:D2");
    CHECK(with_dates("1990-01-01", "2100-12-31").findings() == "");
}

TEST_CASE("C011: a date that can mean several days; the readings are given") {
    const ReadText read = with_dates("7/9/2026", "26-09-07");
    CHECK(read.told("C011") ==
          "E 2:C2 7/9/2026\n"
          "”7/9/2026” kan betyda 2026-09-07 eller 2026-07-09\n"
          "skriv datumet som 2016-09-05\n"
          "\"7/9/2026\" can mean 2026-09-07 or 2026-07-09\n"
          "write the date as 2016-09-05\n"
          "E 2:D2 26-09-07\n"
          "”26-09-07” kan betyda 2026-09-07 eller 2007-09-26\n"
          "skriv datumet som 2016-09-05\n"
          "\"26-09-07\" can mean 2026-09-07 or 2007-09-26\n"
          "write the date as 2016-09-05\n");
}

TEST_CASE("C013: every required cell") {
    const ReadText read = with("", ";;;2016-10-07");
    CHECK(read.findings() == "C013 E 2:A2; C013 E 2:B2; C013 E 2:C2");
    CHECK(with_dates("2016-09-05", " ").told("C013") ==
          "E 2:D2  \n"
          "Slutdatum är tom\n"
          "fyll i cellen; utan den kan placeringen inte faktureras\n"
          "end is empty\n"
          "fill in the cell; without it the placement cannot be invoiced\n");
}

TEST_CASE("days and weeks state the days to be paid; days beat weeks") {
    const std::string row = "Åsö;Åsa Ek;2016-09-05;2016-10-07;";
    CHECK(with(";Antal dagar", row + "18").row().stated() == 18);
    CHECK(with(";Antal dagar", row + "18,0").row().stated() == 18);
    CHECK(with(";Antal veckor", row + "3,6").row().stated() == 18);
    CHECK(with(";Antal veckor", row + "3.6").row().stated() == 18);
    CHECK(with(";Antal veckor", row + "5").row().stated() == 25);
    CHECK(with(";Antal veckor;Antal dagar", row + "5;18").row().stated() == 18);
    CHECK(with(";Antal veckor;Antal dagar", row + "5;").row().stated() == 25);
    CHECK(with(";Antal veckor;Antal dagar", row + ";").row().stated() == std::nullopt);
}

TEST_CASE("C012: weeks that are no step of 0.2") {
    const ReadText read = with(";Antal veckor", "Åsö;Åsa Ek;2016-09-05;2016-10-07;3,5");
    CHECK(read.told("C012") ==
          "E 2:E2 3,5\n"
          "3,5 veckor är inte ett helt antal dagar; en dag är 0,2 veckor\n"
          "ange veckor i steg om 0,2 (3,6 är 18 dagar), eller dagarna i kolumnen Antal dagar\n"
          "3,5 weeks is not a whole number of days; a day is 0.2 weeks\n"
          "give weeks in steps of 0.2 (3.6 is 18 days), or the days in the column days\n");
    CHECK(read.row().stated() == std::nullopt);
}

TEST_CASE("C012: not a number of days") {
    CHECK(with(";Antal dagar", "Åsö;Åsa Ek;2016-09-05;2016-10-07;arton").told("C012") ==
          "E 2:E2 arton\n"
          "”arton” är inget antal dagar\n"
          "skriv ett heltal som 18, eller lämna cellen tom\n"
          "\"arton\" is not a number of days\n"
          "write a whole number such as 18, or leave the cell empty\n");
    for (const char* days : {"2,5", "-1", "99999999999999999999", "40000"}) {
        CAPTURE(days);
        CHECK(with(";Antal dagar", std::string("Åsö;Åsa Ek;2016-09-05;2016-10-07;") + days)
                  .findings() == "C012 E 2:E2");
    }
}

TEST_CASE("C012: a number of weeks that no placement can have is no number of weeks") {
    for (const char* weeks : {"-1", "fem", "8000", "10000000000000"}) {
        CAPTURE(weeks);
        CHECK(with(";Antal veckor", std::string("Åsö;Åsa Ek;2016-09-05;2016-10-07;") + weeks)
                  .told("C012")
                  .find("” är inget antal veckor\n"
                        "skriv veckorna som 3,6, eller lämna cellen tom\n") != std::string::npos);
    }
}

TEST_CASE("C012: not an amount") {
    CHECK(with(";Ersättning", "Åsö;Åsa Ek;2016-09-05;2016-10-07;7650 EUR").told("C012") ==
          "E 2:E2 7650 EUR\n"
          "”7650 EUR” är inget belopp\n"
          "skriv beloppet som 7 650,00, eller lämna cellen tom\n"
          "\"7650 EUR\" is not an amount\n"
          "write the amount as 7650.00, or leave the cell empty\n");
}

TEST_CASE("amounts are read as Swedish lists write them") {
    for (const char* amount : {"7650", "7 650,00",
                               "7\xC2\xA0"
                               "650:-",
                               "7650 kr", "7650.00"})
        CHECK(with(";Ersättning", std::string("Åsö;Åsa Ek;2016-09-05;2016-10-07;") + amount)
                  .row()
                  .stated_compensation == Money::from_kronor(7650));
}

TEST_CASE("C007: text encoded twice, with what it should be") {
    const ReadText read = with("", "Åsö;Ã…sa Ã–berg;2016-09-05;2016-10-07");
    CHECK(read.told("C007") ==
          "W 2:B2 Ã…sa Ã–berg\n"
          "”Ã…sa Ã–berg” är kodat två gånger och borde vara ”Åsa Öberg”\n"
          "exportera listan på nytt från källan, eller rätta texten\n"
          "\"Ã…sa Ã–berg\" has been encoded twice and should read \"Åsa Öberg\"\n"
          "export the list again from its source, or correct the text\n");
    CHECK(read.row().is_readable);
}

TEST_CASE("C008: an invisible character, called by its number") {
    const ReadText read = with("", "Åsö;Åsa\x07 Ek;2016-09-05;2016-10-07");
    CHECK(read.told("C008") ==
          "E 2:B2 Åsa\x07 Ek\n"
          "cellen innehåller ett osynligt tecken (U+0007)\n"
          "skriv om cellen för hand\n"
          "the cell contains an invisible character (U+0007)\n"
          "type the cell again by hand\n");
    CHECK(with("", "Åsö;Åsa\xE2\x80\xAE Ek;2016-09-05;2016-10-07").told("C008").find("(U+202E)") !=
          std::string::npos);
}

TEST_CASE("C016: text that begins like a formula is a warning, and kept as it is") {
    for (const char* name : {"=1+1", "+46", "-Åsa", "@SUM(A1)"}) {
        const ReadText read = with("", "Åsö;" + std::string(name) + ";2016-09-05;2016-10-07");
        CHECK(read.findings() == "C016 W 2:B2");
        CHECK(read.student() == name);
        CHECK(read.row().is_readable);
    }
    CHECK(with("", "Åsö;=1+1;2016-09-05;2016-10-07").told("C016") ==
          "W 2:B2 =1+1\n"
          "”=1+1” börjar som en formel och kan köras av ett kalkylprogram\n"
          "ta bort tecknet i början om det inte hör dit; i underlagen skrivs det alltid som text\n"
          "\"=1+1\" begins like a formula and may be run by a spreadsheet\n"
          "remove the first character if it does not belong there; invoice bases always carry it "
          "as text\n");
}

TEST_CASE("status: empty is to be paid, four words are not, anything else is C019") {
    const std::string row = "Åsö;Åsa Ek;2016-09-05;2016-10-07;";
    CHECK_FALSE(with(";Status", row).row().is_cancelled);
    for (const char* word : {"inställd", "Avbokad", "STRUKEN", "cancelled", " INSTÄLLD "}) {
        CHECK(with(";Status", row + word).row().is_cancelled);
        CHECK(with(";Status", row + word).findings() == "");
    }
    const ReadText dropped_out = with(";Status", row + "avhopp");
    CHECK_FALSE(dropped_out.row().is_cancelled);
    CHECK(dropped_out.told("C019") ==
          "E 2:E2 avhopp\n"
          "”avhopp” är ingen känd status\n"
          "lämna tomt för en placering som ska betalas, skriv ”inställd” för en som inte ska det; "
          "vid avhopp: lämna tomt och sätt slutdatum till sista dagen som ska betalas\n"
          "\"avhopp\" is not a known status\n"
          "leave empty for a placement to be paid, write \"cancelled\" for one that is not; for a "
          "drop-out: leave empty and set the end date to the last day to be paid\n");
}

TEST_CASE("P113: a personal identity number in a field that is read") {
    const ReadText read = with("", "Åsö;Åsa Ek 850709-9805;2016-09-05;2016-10-07");
    CHECK(read.told("P113") ==
          "E 2:B2 Åsa Ek 850709-9805\n"
          "Studentens namn innehåller något som ser ut som ett personnummer\n"
          "ta bort det; personnummer behövs aldrig och får inte finnas i underlag\n"
          "student contains what looks like a personal identity number\n"
          "remove it; such numbers are never needed and must not stand in invoice bases\n");
    CHECK_FALSE(read.row().is_readable);
}

TEST_CASE("P113 in every field that is read") {
    const std::string columns =
        ";Placerings-id;Studentreferens;Utbildning;Lärosäte;Antal dagar;Antal veckor;Ersättning;"
        "Skyddad;Status";
    const std::string row = "Åsö;Åsa Ek;2016-09-05;2016-10-07;;;;;;;;;";
    std::size_t column = 0;
    for (std::size_t at = 0; at <= row.size(); ++at) {
        if (at < row.size() && row[at] != ';')
            continue;
        const std::size_t begin = at == 0 ? 0 : row.rfind(';', at - 1) + 1;
        std::string changed = row;
        changed.replace(begin, at - begin, "8507099805");
        CAPTURE(changed);
        CHECK(with(columns, changed).findings("P113") ==
              std::string("P113 E 2:") + static_cast<char>('A' + column++) + "2");
    }
    CHECK(column == 13);
}

TEST_CASE("P113 in a column that is not used is said once, as a warning") {
    const ReadText read = with(";Personnummer",
                               "Åsö;Åsa Ek;2016-09-05;2016-10-07;\n"
                               "Åsö;Nils Öberg;2016-09-05;2016-10-07;19900101-0017\n"
                               "Åsö;Eva Lind;2016-09-05;2016-10-07;850709-9805");
    CHECK(read.told("P113") ==
          "W 3:E3 19900101-0017\n"
          "kolumnen ”Personnummer”, som inte används, innehåller något som ser ut som ett "
          "personnummer\n"
          "ta bort kolumnen ur listan; personnummer behövs aldrig\n"
          "the column \"Personnummer\", which is not used, contains what looks like a personal "
          "identity number\n"
          "remove the column from the list; such numbers are never needed\n");
    CHECK(read.row(1).is_readable);
}

TEST_CASE("an organisation number is no personal identity number") {
    CHECK(
        with(";Anm", "Åsö 212000-9994;Åsa Ek;2016-09-05;2016-10-07;212000-9994").findings("P113") ==
        "");
}

TEST_CASE("all that is wrong in a row is said in one pass") {
    CHECK(with(";Antal dagar;Status", ";=Åsa;igår;7/9/2026;x;y").findings() ==
          "C013 E 2:A2; C016 W 2:B2; C010 E 2:C2; C011 E 2:D2; C012 E 2:E2; C019 E 2:F2");
}

TEST_CASE("C010: a wrong weekday, and a date that is nearly readable") {
    const ReadText read = with_dates("fredag 7 september 2026", "2026-1O-07");
    CHECK(read.told("C010") ==
          "E 2:C2 fredag 7 september 2026\n"
          "”fredag 7 september 2026” är inget datum: 2026-09-07 är en måndag\n"
          "rätta veckodagen eller dagen, eller skriv datumet som 2026-09-07\n"
          "\"fredag 7 september 2026\" is not a date: 2026-09-07 is a Monday\n"
          "correct the weekday or the day, or write the date as 2026-09-07\n"
          "E 2:D2 2026-1O-07\n"
          "”2026-1O-07” är inget datum\n"
          "skriv 2026-10-07, om det är den dagen som menas\n"
          "\"2026-1O-07\" is not a date\n"
          "write 2026-10-07, if that is the day that is meant\n");
}

TEST_CASE("C008 in every field: a name, a date, a number, a yes") {
    const ReadText read =
        with(";Antal dagar;Ersättning;Skyddad;Status",
             "Åsö;Bo\u00AD Al;2016-09-05\u200B;\uFEFF2016-10-07;1\u20608;7\u200E650;ja\u200D;"
             "inställd\u200F");
    CHECK(read.findings() ==
          "C008 E 2:B2; C008 E 2:C2; C008 E 2:D2; C008 E 2:E2; C008 E 2:F2; C008 E 2:G2; "
          "C008 E 2:H2");
    CHECK(read.told("C008").find("(U+00AD)") != std::string::npos);
    CHECK(read.row().is_protected);
}

TEST_CASE("C020: a letter that another program has lost") {
    const ReadText read = with("", "Åsö;\uFFFDsa Ek;2016-09-05;2016-10-07");
    CHECK(read.told("C020") ==
          "E 2:B2 \uFFFDsa Ek\n"
          "”\uFFFDsa Ek” har tecknet \uFFFD: ett annat program har tappat en bokstav\n"
          "rätta bokstaven, eller öppna originalet och spara listan som ”CSV UTF-8”\n"
          "\"\uFFFDsa Ek\" has the character \uFFFD: another program has lost a letter\n"
          "correct the letter, or open the original and save the list as \"CSV UTF-8\"\n");
    CHECK_FALSE(read.row().is_readable);
}

TEST_CASE("C020 and C009 are told apart: what stood in the file, and what could not be read") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;\xC5sa Ek;2016-09-05;2016-10-07\n"
        "Åsö;\uFFFDsa Ek;2016-09-05;2016-10-07\n",
        Encoding::utf_8);
    CHECK(read.findings() == "C009 E 2:B2; C020 E 3:B3");
}

TEST_CASE("C020: a heading that has lost a letter") {
    CHECK(ReadText("Verksamhet;Studentens namn;Fr\uFFFDn;Slutdatum\n").findings() ==
          "C003 E 1:1; C015 N 1:C1; C020 E 1:C1");
}

TEST_CASE("P113: an interim number is a warning, and one with a check digit beside it an error") {
    const ReadText read = with("", "Åsö;Åsa Ek 900101-T123;2016-09-05;2016-10-07");
    CHECK(read.told("P113") ==
          "W 2:B2 Åsa Ek 900101-T123\n"
          "Studentens namn innehåller något som ser ut som ett personnummer, tillfälligt eller "
          "utan sin första nolla\n"
          "ta bort det om det är ett; det visas aldrig i underlag och meddelanden\n"
          "student contains what looks like a personal identity number, interim or without its "
          "first zero\n"
          "remove it if it is one; it is never shown in messages\n");
    CHECK(read.row().is_readable);
    CHECK(with("", "Åsö;900101-T123 850709-9805;2016-09-05;2016-10-07").findings() ==
          "P113 E 2:B2");
}

TEST_CASE("P113: whatever stands between its digits") {
    for (const char* number :
         {"19850709 9805", "850709 9805", "900101 - 0017", "900101\u2013 0017"})
        CHECK(with("", "Åsö;Åsa Ek " + std::string(number) + ";2016-09-05;2016-10-07").findings() ==
              "P113 E 2:B2");
    CHECK(with("", "Åsö;Åsa Ek 900101\u200B-0017;2016-09-05;2016-10-07").findings() ==
          "C008 E 2:B2; P113 E 2:B2");
}

ReadText read_with(const ListOptions& options, const std::string& text) {
    ReadText read("");
    read.found = {};
    read.list = {};
    read_list("b.csv", text, options, read.sources, read.list, read.found);
    return read;
}

TEST_CASE("a unit on the first row of a block alone is read for the rows below when asked to") {
    const std::string text =
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07\n"
        ";Bo Al;2016-09-05;2016-10-07\n"
        "Linden;Ce Ny;2016-09-05;2016-10-07\n"
        ";Di Fo;2016-09-05;2016-10-07\n";
    ListOptions options;
    options.fill_down = true;
    const ReadText read = read_with(options, text);
    CHECK(read.findings() == "");
    CHECK(read.activity(1) == "Åsö");
    CHECK(read.activity(3) == "Linden");
    const ReadText without(text);
    CHECK(without.findings() == "C013 E 3:A3; C013 E 5:A5");
    CHECK(without.told("C013").substr(0, without.told("C013").find("E 5")) ==
          "E 3:A3 \n"
          "Verksamhet är tom\n"
          "fyll i cellen; står verksamheten bara på den första raden i varje block läses listan "
          "med --fill-down\n"
          "activity is empty\n"
          "fill in the cell; when the unit stands only on the first row of each block, read the "
          "list with --fill-down\n");
}

TEST_CASE("a block ends at its subtotal, and with a row that could not be told apart") {
    ListOptions options;
    options.fill_down = true;
    CHECK(read_with(options,
                    "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                    "Åsö;Åsa Ek;2016-09-05;2016-10-07\n"
                    "Delsumma;;;\n"
                    ";Bo Al;2016-09-05;2016-10-07\n")
              .findings() == "C013 E b.csv 4:A4");
    CHECK(read_with(options,
                    "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                    "Åsö;Åsa Ek;2016-09-05;2016-10-07\n"
                    "Linden;Ek, Bo;Al;2016-09-05;2016-10-07\n"
                    ";Bo Al;2016-09-05;2016-10-07\n")
              .findings() == "C005 E b.csv 3:3; C013 E b.csv 4:A4");
}

TEST_CASE("the unit and university of all rows stand in for columns that are not there") {
    ListOptions options;
    options.activity = "Åsö";
    options.university = "KI";
    const ReadText read = read_with(options,
                                    "Studentens namn;Startdatum;Slutdatum\n"
                                    "Åsa Ek;2016-09-05;2016-10-07\n");
    CHECK(read.findings() == "C003 N b.csv 1:1");
    CHECK(read.activity() == "Åsö");
    CHECK(read.list.universities[read.row().university] == "KI");
    const ReadText with_column = read_with(options,
                                           "Verksamhet;Studentens namn;Startdatum;Slutdatum\n"
                                           "Linden;Åsa Ek;2016-09-05;2016-10-07\n"
                                           ";Bo Al;2016-09-05;2016-10-07\n");
    CHECK(with_column.activity(0) == "Linden");
    CHECK(with_column.activity(1) == "Åsö");
}

}  // namespace
}  // namespace underlag
