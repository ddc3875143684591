#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Ersättning\n";
const std::string two_rows =
    "aso;Åsa Ek;2016-09-05;2016-10-07;\n"      // 7 650,00
    "ek;Nils Öberg;2016-11-15;2016-11-15;\n";  // 306,00

TEST_CASE("C014: a sum that agrees with the rows above is a note") {
    CHECK(Checked(heading + two_rows + "Summa;;;;7 956,00\n").told("C014") ==
          "N 4:E4 7 956,00\n"
          "summaraden stämmer med de beräknade raderna: 7 956,00 kr\n"
          "\n"
          "the sum row agrees with the calculated rows: 7 956,00 kr\n"
          "\n");
}

TEST_CASE("C014: a sum that differs is a warning with the difference") {
    CHECK(Checked(heading + two_rows + "Summa;;;;8 000,00\n").told("C014") ==
          "W 4:E4 8 000,00\n"
          "summaraden säger 8 000,00 kr, raderna ovanför blir 7 956,00 kr; skillnaden är 44,00 kr\n"
          "kontrollera om en rad saknas eller om summan är räknad med en annan veckoersättning\n"
          "the sum row says 8 000,00 kr, the rows above come to 7 956,00 kr; the difference is "
          "44,00 kr\n"
          "check whether a row is missing or the sum was made with another week rate\n");
}

// What C014 says in Swedish after "har inte jämförts".
std::string reason(const Checked& checked) {
    const std::string begin = "summaraden läses inte som en placering och har inte jämförts";
    const std::string text = checked.swedish("C014");
    return text.starts_with(begin) ? text.substr(begin.size()) : text;
}

TEST_CASE("C014: not compared, and why") {
    CHECK(reason(Checked(heading + two_rows + "Summa;;;;\n")) == ": den har inget belopp\n");
    CHECK(reason(Checked(heading + "aso;Åsa Ek;2016-09-05;2016-09-02;\nSumma;;;;7650\n")) ==
          ": det finns fel i raderna ovanför\n");
    CHECK(reason(Checked(heading + "aso;Åsa Ek;2018-09-03;2018-09-07;\nSumma;;;;7650\n")) ==
          ": en veckoersättning saknas\n");
    CHECK(reason(Checked(Given{.lists = {heading + two_rows + "Summa;;;;7650\n"},
                               .agreements = {}})) == ": inget avtal är inläst\n");
}

TEST_CASE("C014: rows that belong to no agreement are not compared") {
    const Checked checked(Given{.lists = {heading + two_rows + "Summa;;;;7956\n"},
                                .agreements = {karolinska(), sodertorn(), our_units()}});
    CHECK(checked.findings() == "C003 E 1:0; C014 N 4:E4");
    CHECK(reason(checked) == ": det är inte säkert vilket avtal raderna hör till\n");
}

TEST_CASE("C014: a cancelled row is no part of the sum") {
    CHECK(Checked("Verksamhet;Studentens namn;Startdatum;Slutdatum;Ersättning;Status\n"
                  "aso;Åsa Ek;2016-09-05;2016-10-07;;\n"
                  "ek;Åsa Ek;2016-09-05;2016-10-07;;inställd\n"
                  "Summa;;;;7650;\n")
              .findings("C014") == "C014 N 4:E4");
}

TEST_CASE("C014: every list has its own sum") {
    const Checked checked(
        Given{.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-10-07;\nSumma;;;;7650\n",
                        heading + "aso;Nils Öberg;2016-09-05;2016-10-07;\nSumma;;;;1\n"}});
    CHECK(checked.findings() == "C014 N 3:E3; C014 W b.csv 3:E3");
}

TEST_CASE("C014: a sum beyond all money is not compared") {
    const auto rows = [](int count) {
        std::string text = heading;
        for (int row = 0; row < count; ++row)
            text += "aso;Åsa Ek " + std::to_string(row) + ";1990-01-01;2100-12-31;\n";
        return text;
    };
    const std::string agreement = R"([agreement]
id = "KI"
valid_from = 1990-01-01
[university]
name = "Karolinska Institutet"
[compensation]
week_rate = "1000000.00"
price_year = 1990
[compensation.published]
)";
    std::string published;
    for (int year = 1991; year <= 2100; ++year)
        published += std::to_string(year) + " = { week_rate = \"1000000.00\", source = \"x\" }\n";
    const auto checked = [&](const std::string& list) {
        return Checked(Given{.lists = {list}, .agreements = {agreement + published, our_units()}});
    };
    const std::string sum = "Summa;;;;999999999999999\n";
    CHECK(checked(rows(100) + sum).findings("C014") == "C014 W 102:E102");
    CHECK(reason(checked(rows(200) + sum)) == ": summan är för stor för att vara rätt\n");
}

TEST_CASE("C014: a subtotal is compared with its block, its unit with the unit's rows") {
    const std::string rows =
        "aso;Åsa Ek;2016-09-05;2016-10-07;\n"  // 7 650,00
        "Delsumma;;;;7650\n"
        "ek;Nils Öberg;2016-11-15;2016-11-15;\n"  // 306,00
        "Summa ek;;;;306\n"
        "Summa aso;;;;7650\n"
        "Delsumma;;;;7000\n"
        "Totalsumma;;;;7956\n";
    const Checked checked(heading + rows);
    CHECK(checked.findings() ==
          "C014 N 3:E3; C014 N 5:E5; C014 N 6:E6; C014 W 7:E7; C014 N 8:E8");
}

TEST_CASE("C014: a subtotal above a wrong row is compared, one below is not") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;\n"
                          "Summa aso;;;;7650\n"
                          "ek;Nils Öberg;2016-11-15;2016-11-14;\n"
                          "Summa ek;;;;306\n");
    CHECK(checked.findings("C014") == "C014 N 3:E3; C014 N 5:E5");
    CHECK(checked.swedish("C014") ==
          "summaraden stämmer med de beräknade raderna: 7 650,00 kr\n"
          "summaraden läses inte som en placering och har inte jämförts: det finns fel i raderna "
          "ovanför\n");
}

}  // namespace
}  // namespace underlag
