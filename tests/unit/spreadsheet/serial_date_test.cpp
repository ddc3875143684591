#include "underlag/spreadsheet/serial_date.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "underlag/spreadsheet/cell_texts.hpp"

using namespace underlag;

namespace {

std::string shown(double serial, bool has_1904_calendar = false) {
    std::string text;
    return append_serial_date(text, serial, has_1904_calendar) ? text : "none";
}

std::string number_text(double number) {
    std::string text;
    append_number(text, number);
    return text;
}

}  // namespace

TEST_CASE("a day is counted from the eve of 1900, with the 29 February that was not") {
    CHECK(shown(46272) == "2026-09-07");
    CHECK(shown(1) == "1900-01-01");
    CHECK(shown(59) == "1900-02-28");
    CHECK(shown(60) == "1900-02-29");
    CHECK(shown(61) == "1900-03-01");
    CHECK(shown(2'958'465) == "9999-12-31");
}

TEST_CASE("in the calendar of 1904 a day has a number 1462 lower") {
    CHECK(shown(46272 - 1462, true) == "2026-09-07");
    CHECK(shown(0, true) == "1904-01-01");
    CHECK(shown(2'957'003, true) == "9999-12-31");
}

TEST_CASE("a time is told of, and a midnight that is a moment short is the day") {
    CHECK(shown(46272.354166666664) == "2026-09-07 08:30:00");
    CHECK(shown(46271.9999988426) == "2026-09-07");
    CHECK(shown(46271.916666666664) == "2026-09-06 22:00:00");
    CHECK(shown(0.354166666666667) == "08:30:00");
}

TEST_CASE("what is no day stays a number") {
    CHECK(shown(-1) == "none");
    CHECK(shown(0) == "none");
    CHECK(shown(2'958'466) == "none");
    CHECK(shown(2'957'004, true) == "none");
    CHECK(shown(std::nan("")) == "none");
    CHECK(shown(1e300) == "none");
}

TEST_CASE("a number is written with the digits that a spreadsheet keeps") {
    CHECK(number_text(0.1 + 0.2) == "0.3");
    CHECK(number_text(3.6) == "3.6");
    CHECK(number_text(17) == "17");
    CHECK(number_text(-4) == "-4");
    CHECK(number_text(7650.50) == "7650.5");
    CHECK(number_text(201609050001) == "201609050001");
    CHECK(number_text(1e15) == "1000000000000000");
    CHECK(number_text(1e300) == "1e+300");
    CHECK(cell_number(" 4.6272E4 ") == 46272);
    CHECK(cell_number("+1") == 1);
    CHECK(!cell_number("ett"));
    CHECK(!cell_number(""));
}
