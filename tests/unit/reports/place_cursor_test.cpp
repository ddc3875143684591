#include "underlag/reports/place_cursor.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("lines and characters are counted as an editor counts them") {
    const Source source{.name = "lista.csv", .text = "åäö\r\nx;Åsa\r\n\r\ny"};
    PlaceCursor cursor{source};
    CHECK(cursor.at(0).line == 1);
    CHECK(cursor.at(0).character == 1);
    CHECK(cursor.at(source.text.find("Åsa")).character == 3);
    CHECK(cursor.at(source.text.find("sa")).character == 4);
    const PlaceCursor::Place last = cursor.at(source.text.find('y'));
    CHECK(last.line == 4);
    CHECK(last.character == 1);
    CHECK(last.line_offset == source.text.find('y'));
}

TEST_CASE("going back finds the same places") {
    const Source source{.name = "lista.csv", .text = "ab\ncd\nåef\n"};
    PlaceCursor cursor{source};
    (void)cursor.at(source.text.size());
    CHECK(cursor.at(source.text.find("ef")).line == 3);
    CHECK(cursor.at(source.text.find("ef")).character == 2);
    CHECK(cursor.at(4).line == 2);
    CHECK(cursor.at(4).line_offset == 3);
    CHECK(cursor.at(4).character == 2);
    CHECK(cursor.at(1).line == 1);
    CHECK(cursor.at(1).line_offset == 0);
}

TEST_CASE("in a list from an old Mac a carriage return ends a line") {
    const Source source{.name = "lista.csv", .text = "ab\rcd", .carriage_return_breaks = true};
    PlaceCursor cursor{source};
    CHECK(cursor.at(4).line == 2);
    CHECK(cursor.at(4).character == 2);
}

TEST_CASE("a place beyond the text is its end") {
    const Source source{.name = "lista.csv", .text = "ab\n"};
    PlaceCursor cursor{source};
    CHECK(cursor.at(99).line == 2);
}
