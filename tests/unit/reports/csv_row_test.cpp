#include "underlag/reports/csv_row.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("cells are quoted only where they need it, and a row begins anew after its end") {
    CsvRow row;
    row.add("").add("Åsa Ek").add("a;b").add("\"x\"").add("två\nrader");
    CHECK(row.end() == ";Åsa Ek;\"a;b\";\"\"\"x\"\"\";\"två\nrader\"\r\n");
    row.add("ny");
    CHECK(row.end() == "ny\r\n");
}

TEST_CASE("text that a spreadsheet would calculate gets an apostrophe before it") {
    CHECK(without_formula("=1+1") == "'=1+1");
    CHECK(without_formula("+46") == "'+46");
    CHECK(without_formula("-2") == "'-2");
    CHECK(without_formula("@SUM") == "'@SUM");
    CHECK(without_formula("\tx") == "'\tx");
    CHECK(without_formula("a=1") == "a=1");
    CHECK(without_formula("") == "");
}
