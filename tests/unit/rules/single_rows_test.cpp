#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

// One row for the unit aso: the dates, and more columns with their cells.
Checked placed(const std::string& start, const std::string& end, const std::string& columns = "",
               const std::string& cells = "") {
    return Checked("Verksamhet;Studentens namn;Startdatum;Slutdatum" + columns + "\naso;Åsa Ek;" +
                   start + ";" + end + cells + "\n");
}

Checked stating_days(const std::string& start, const std::string& end, const std::string& days) {
    return placed(start, end, ";Antal dagar", ";" + days);
}

TEST_CASE("an ordinary placement gives no findings") {
    CHECK(placed("2016-09-05", "2016-10-07").findings() == "");
    CHECK(placed("2016-11-15", "2016-11-15").findings() == "");
}

TEST_CASE("P101: the end lies before the start") {
    CHECK(placed("2016-09-05", "2016-09-02").told("P101") ==
          "E 2:D2 2016-09-02\n"
          "slutdatum 2016-09-02 ligger före startdatum 2016-09-05\n"
          "byt plats på datumen eller rätta det som är fel\n"
          "the end date 2016-09-02 is before the start date 2016-09-05\n"
          "swap the dates or correct the wrong one\n");
    CHECK(placed("2016-09-05", "2016-09-02").findings() == "P101 E 2:D2");
}

TEST_CASE("P102: no day from Monday to Friday, and none stated") {
    const Checked weekend = placed("2016-10-15", "2016-10-16");
    CHECK(weekend.told("P102") ==
          "E 2:C2 2016-10-15\n"
          "2016-10-15–2016-10-16 innehåller ingen dag som betalas\n"
          "rätta datumen, eller ange dagarna i kolumnen Antal dagar om studenten gick helg\n"
          "2016-10-15 to 2016-10-16 holds no day that is paid\n"
          "correct the dates, or give the days in the column days if the student worked a "
          "weekend\n");
    CHECK(stating_days("2016-10-15", "2016-10-16", "2").findings("P102") == "");
    CHECK(placed("2016-10-14", "2016-10-16").findings("P102") == "");
}

TEST_CASE("P102: only a public holiday that the agreement does not pay") {
    std::string unpaid = karolinska();
    unpaid.insert(unpaid.find("week_rate"), "public_holidays = \"unpaid\"\n");
    const std::string list =
        "Verksamhet;Studentens namn;Startdatum;Slutdatum\naso;Åsa Ek;2016-06-06;2016-06-06\n";
    CHECK(Checked(list).findings() == "");
    CHECK(Checked(Given{.lists = {list}, .agreements = {unpaid, our_units()}}).findings() ==
          "P102 E 2:C2");
}

TEST_CASE("P103: the stated days are not those of the calendar") {
    CHECK(stating_days("2016-09-05", "2016-10-07", "18").told("P103") ==
          "W 2:E2 18\n"
          "18 dagar är angivna men perioden har 25 betalda vardagar; de angivna gäller\n"
          "rätta datumen eller antalet om det inte är meningen\n"
          "18 days are stated but the period has 25 paid weekdays; the stated ones count\n"
          "correct the dates or the number if this is not meant\n");
    CHECK(stating_days("2016-09-05", "2016-10-07", "25").findings() == "");
    CHECK(stating_days("2016-09-05", "2016-10-07", "").findings() == "");
}

TEST_CASE("P103 stands in the column that counts: days beat weeks") {
    const std::string columns = ";Antal veckor;Antal dagar";
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";5;18").findings() == "P103 W 2:F2");
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";3,6;").findings() == "P103 W 2:E2");
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";3,6;\"\"").findings() == "P103 W 2:E2");
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";3,6").findings() == "P103 W 2:E2");
}

TEST_CASE("P104: more days than 5 a calendar week touched, or than the calendar has") {
    CHECK(stating_days("2016-09-05", "2016-09-09", "6").told("P104") ==
          "E 2:E2 6\n"
          "6 dagar är fler än de 5 som perioden rymmer\n"
          "ange högst 5 dagar per kalendervecka och aldrig fler än perioden har, eller rätta "
          "datumen\n"
          "6 days are more than the 5 that the period can hold\n"
          "give at most 5 days a calendar week and never more than the period has, or correct the "
          "dates\n");
    CHECK(stating_days("2016-09-05", "2016-09-11", "6").findings() == "P104 E 2:E2");
    CHECK(stating_days("2016-09-09", "2016-09-12", "5").findings() == "P104 E 2:E2");  // 4 days
    CHECK(stating_days("2016-09-09", "2016-09-12", "4").findings() == "P103 W 2:E2");
    CHECK(stating_days("2016-10-15", "2016-10-16", "3").findings("P104") == "P104 E 2:E2");
}

TEST_CASE("P108: longer than 20 weeks") {
    CHECK(placed("2016-01-11", "2016-05-30").told("P108") ==
          "W 2:D2 2016-05-30\n"
          "placeringen är 21 veckor lång; en termin är 20\n"
          "kontrollera datumen\n"
          "the placement is 21 weeks long; a term is 20\n"
          "check the dates\n");
    CHECK(placed("2016-01-11", "2016-05-29").findings() == "");  // 140 days
}

TEST_CASE("P110: days in several terms, with the days of each") {
    CHECK(placed("2016-12-12", "2017-01-20").told("P110") ==
          "N 2:D2 2017-01-20\n"
          "placeringen faktureras i flera terminer: HT2016 15 dagar, VT2017 15 dagar\n"
          "\n"
          "the placement is invoiced in several terms: HT2016 15 days, VT2017 15 days\n"
          "\n");
    CHECK(placed("2016-12-30", "2017-01-08").swedish("P110") ==
          "placeringen faktureras i flera terminer: HT2016 1 dag, VT2017 5 dagar\n");
    CHECK(placed("2016-12-12", "2016-12-31").findings() == "");
    CHECK(placed("2016-12-31", "2017-01-05").findings("P110") == "");  // the 31st is a Saturday
}

TEST_CASE("P111: stated days cannot be shared between two terms") {
    CHECK(stating_days("2016-12-12", "2017-01-20", "20").told("P111") ==
          "E 2:E2 20\n"
          "20 dagar är angivna, men perioden har 30 betalda vardagar och går över en terminsgräns: "
          "dagarna kan inte fördelas\n"
          "gör två rader, en till och med 2016-12-31 och en från och med dagen efter, med egna "
          "dagar; ge den andra ett eget placerings-id\n"
          "20 days are stated, but the period has 30 paid weekdays and crosses a term border: the "
          "days cannot be shared out\n"
          "make two rows, one up to 2016-12-31 and one from the day after, with days of their own; "
          "give the second an id of its own\n");
    CHECK(stating_days("2016-12-12", "2017-01-20", "20").findings("P103") == "");
    CHECK(stating_days("2016-12-12", "2017-01-20", "30").findings() == "P110 N 2:D2");
    CHECK(stating_days("2016-06-27", "2016-07-08", "9").swedish("P111").find("9 dagar") == 0);
}

TEST_CASE("P112: starts on a Saturday or a Sunday") {
    CHECK(placed("2016-09-03", "2016-09-09").told("P112") ==
          "W 2:C2 2016-09-03\n"
          "placeringen börjar en lördag\n"
          "kontrollera startdatumet\n"
          "the placement starts on a Saturday\n"
          "check the start date\n");
    CHECK(placed("2016-09-04", "2016-09-09").told("P112").find("börjar en söndag") !=
          std::string::npos);
    CHECK(placed("2016-09-04", "2016-09-09").told("P112").find("on a Sunday") != std::string::npos);
    CHECK(placed("2016-09-05", "2016-09-10").findings() == "");
}

TEST_CASE("P114: a protected student without a reference") {
    const std::string columns = ";Studentreferens;Skyddad";
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";;ja").told("P114") ==
          "E 2:E2 \n"
          "studenten har skyddade personuppgifter men ingen studentreferens\n"
          "fyll i kolumnen Studentreferens; den står i stället för namnet på alla underlag\n"
          "the student is protected but has no student reference\n"
          "fill in the column student_ref; it stands in place of the name on every invoice base\n");
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";S-1;ja").findings() == "");
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";;nej").findings() == "");
    CHECK(placed("2016-09-05", "2016-10-07", columns, ";;kanske").findings() == "C017 E 2:F2");
    CHECK(placed("2016-09-05", "2016-10-07", ";Skyddad", ";ja").findings() == "P114 E 2:2");
}

TEST_CASE("P117: a cancelled placement is said as it is written, and judged no further") {
    CHECK(placed("2016-09-05", "2016-09-02", ";Status", ";\"Inställd\"").told("P117") ==
          "N 2:E2 \"Inställd\"\n"
          "placeringen är markerad som Inställd och betalas inte\n"
          "\n"
          "the placement is marked as Inställd and is not paid\n"
          "\n");
    CHECK(placed("2016-10-15", "2016-10-16", ";Antal dagar;Ersättning;Status", ";9;1;struken")
              .findings() == "P117 N 2:G2");
    CHECK(placed("2016-09-05", "2016-10-07", ";Status", ";").findings() == "");
}

TEST_CASE("P115: another compensation than the agreement gives") {
    CHECK(placed("2016-09-05", "2016-10-07", ";Ersättning", ";7 500,00").told("P115") ==
          "W 2:E2 7 500,00\n"
          "ersättningen är angiven till 7 500,00 kr men blir 7 650,00 kr\n"
          "kontrollera dagar och veckoersättning; underlaget får det beräknade beloppet\n"
          "the compensation is stated as 7 500,00 kr but comes to 7 650,00 kr\n"
          "check the days and the week rate; the invoice base gets the calculated amount\n");
    CHECK(placed("2016-09-05", "2016-10-07", ";Ersättning", ";7650").findings() == "");
    // Over new year: 4 590,00 + 4 653,00.
    CHECK(placed("2016-12-12", "2017-01-20", ";Ersättning", ";9243").findings("P115") == "");
}

TEST_CASE("without agreements the A rules and P115 are left out, the P rules are not") {
    const Checked alone(
        Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum;Ersättning\n"
                        "ingen;Åsa Ek;2016-09-05;2016-09-02;1\n"},
              .agreements = {}});
    CHECK(alone.findings() == "P101 E 2:D2");
}

}  // namespace
}  // namespace underlag
