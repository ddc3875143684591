#include "underlag/reports/plain_text.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("a personal identity number is masked anywhere in a text") {
    CHECK(masked("Åsa Ek 850709-9805") == "Åsa Ek ***");
    CHECK(masked("900101-0017 och 198507099805") == "*** och ***");
}

TEST_CASE("an organisation number and a wrong check digit are left as they are") {
    CHECK(masked("212000-0142") == "212000-0142");
    CHECK(masked("850709-9806") == "850709-9806");
    CHECK(masked("") == "");
}

TEST_CASE("masked stretches of a source are masked where they meet the bytes asked for") {
    const Source source{
        .name = "lista.csv", .text = "enhet;Åsa Ek;Nils Öberg;x", .masked = {{6, 7}, {14, 11}}};
    CHECK(masked(source, 0, source.text.size()) == "enhet;***;***;x");
    CHECK(masked(source, 14, 11) == "***");
    CHECK(masked(source, 0, 5) == "enhet");
    CHECK(masked(source, 0, 8) == "enhet;***");
    CHECK(masked(source, 24, 100) == "***;x");
}

TEST_CASE("a number within a masked stretch, or touching one, gives one mask") {
    const Source source{.name = "lista.csv", .text = "a;Ek 850709-9805;b", .masked = {{2, 7}}};
    CHECK(masked(source, 0, source.text.size()) == "a;***;b");
}

TEST_CASE("the name of a protected student is masked wherever it stands in a source") {
    const Source source{.name = "lista.csv",
                        .text = "aso;Bo Alm;byter med Åsa Ek, som Åsa Ek vet",
                        .secret_names = {"ek åsa", "åsa ek"}};
    CHECK(masked(source, 0, source.text.size()) == "aso;Bo Alm;byter med ***, som *** vet");
}

TEST_CASE("bytes beyond a source are none") {
    const Source source{.name = "lista.csv", .text = "abc"};
    CHECK(masked(source, 3, 5) == "");
    CHECK(masked(source, 9, 5) == "");
}
