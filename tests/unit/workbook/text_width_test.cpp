#include "underlag/workbook/text_width.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("a digit is one column unit wide") {
    CHECK(text_width("0123456789") == doctest::Approx(10.0));
}

TEST_CASE("letters have their own widths, with marks the same as without") {
    CHECK(text_width("i") < text_width("m"));
    CHECK(text_width("ÅÄÖåäöé") == doctest::Approx(text_width("AAOaaoe")));
    CHECK(text_width("\u00a0") == doctest::Approx(text_width(" ")));
    CHECK(text_width("a\u0301") == doctest::Approx(text_width("a")));
}

TEST_CASE("the widest line counts") {
    CHECK(text_width("Åsa\nHemsjukvården") == doctest::Approx(text_width("Hemsjukvården")));
    CHECK(text_width("") == doctest::Approx(0));
}

TEST_CASE("bold and larger text is wider") {
    CHECK(text_width("Summa", {.bold = true}) > text_width("Summa"));
    CHECK(text_width("0", {.points = 22}) == doctest::Approx(2.0));
}

TEST_CASE("text is wrapped at spaces, and words that are too long are broken") {
    CHECK(wrapped_lines("Åsa Ek", 40) == 1);
    CHECK(wrapped_lines("Hemsjukvården Åsö Hemsjukvården Åsö", 20) == 2);
    CHECK(wrapped_lines("0000000000000000000000000", 11) == 3);
    CHECK(wrapped_lines("a\nb\nc", 40) == 3);
    CHECK(wrapped_lines("", 40) == 1);
}
