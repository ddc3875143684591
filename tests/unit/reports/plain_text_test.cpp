#include "underlag/reports/plain_text.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("a tab is shown as a space and every control character as one visible one") {
    CHECK(plain("a\tb") == "a b");
    CHECK(plain("a\x1b[31mb\r\n\x7f") == "a·[31mb···");
    CHECK(plain("a\u009b31mb") == "a·31mb");
}

TEST_CASE("marks that turn the writing direction or break the line are shown as a dot") {
    CHECK(plain("x\u202Ey\u2066z\u200F\u2028") == "x·y·z··");
}

TEST_CASE("letters stay as they are and personal identity numbers do not") {
    CHECK(plain("Åsa Öberg, 850709-9805") == "Åsa Öberg, ***");
}

TEST_CASE("broken UTF-8 becomes the replacement character") {
    CHECK(plain("\xC5sa") == "\uFFFDsa");
    CHECK(sound_utf8("\xC5sa \xF6\x1b") == "\uFFFDsa \uFFFD\x1b");
    CHECK(sound_utf8("Åsa") == "Åsa");
}
