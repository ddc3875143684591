#include "underlag/reports/text_table.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("columns are aligned by what the eye sees and lines do not end in spaces") {
    TextTable table({{"Namn"}, {"Kr", TextTable::Align::right}, {"Fil"}});
    table.add({"Åsö", "7\u00A0650,00", "a.xlsx"});
    table.add({"学生", "−1,00", ""});
    table.add_rule();
    table.add({"Summa", "0", ""});
    CHECK(table.text() ==
          "Namn         Kr  Fil\n"
          "Åsö    7\u00A0650,00  a.xlsx\n"
          "学生      −1,00\n"
          "-----------------------\n"
          "Summa         0\n");
}
