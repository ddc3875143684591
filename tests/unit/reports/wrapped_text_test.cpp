#include "underlag/reports/text_table.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("a sentence is broken at spaces, and its later lines are indented") {
    CHECK(wrapped("rätta det som är fel", 2, 12) == "rätta det\n  som är fel");
}

TEST_CASE("width is what the eye sees, not bytes") {
    CHECK(wrapped("åäö åäö", 0, 7) == "åäö åäö");
}

TEST_CASE("a word wider than the line stands on a line of its own") {
    CHECK(wrapped("se placeringar.csv", 0, 8) == "se\nplaceringar.csv");
    CHECK(wrapped("placeringar.csv", 4, 8) == "placeringar.csv");
}

TEST_CASE("no text is no line") {
    CHECK(wrapped("", 4, 80).empty());
}

TEST_CASE("a paragraph of the agreement is not parted from its number") {
    CHECK(wrapped("dagar (§ 4.6).", 0, 9) == "dagar\n(§ 4.6).");
    CHECK(wrapped("enligt § 4.6", 0, 9) == "enligt\n§ 4.6");
}
