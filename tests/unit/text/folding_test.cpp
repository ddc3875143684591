#include "underlag/text/folding.hpp"

#include <doctest/doctest.h>

namespace underlag {

TEST_CASE("a name is the same whatever its case and spaces") {
    CHECK(fold_name("Åsa  ÖBERG") == "åsa öberg");
    CHECK(fold_name(" åsa\u00A0\t öberg ") == "åsa öberg");
    CHECK(fold_name("Åsa Öberg") == fold_name("ÅSA\u202FÖBERG"));
    CHECK(fold_name("") == "");
    CHECK(fold_name(" \u00A0 ") == "");
}

TEST_CASE("a name keeps its rings, dots and hyphens") {
    CHECK(fold_name("ÉÜÀÞ×÷") == "éüàþ×÷");
    CHECK(fold_name("Åsa") != fold_name("Asa"));
    CHECK(fold_name("Eva-Lena") == "eva-lena");
}

TEST_CASE("letters beyond the Swedish ones are folded too") {
    CHECK(fold_name("ŁUKASZ ŠIMIĆ") == "łukasz šimić");
    CHECK(fold_name("Strauß") == "strauss");
    CHECK(fold_name("ΣΟΦΙΑ  Иван") == "σοφια иван");
    CHECK(fold_name("ÅSA – Ek") == "åsa – ek");
}

TEST_CASE("a heading is the same whatever its case, spaces, hyphens, underscores and dots") {
    CHECK(fold_heading("Start-Datum") == "startdatum");
    CHECK(fold_heading("start_datum") == "startdatum");
    CHECK(fold_heading(" START\u00A0DATUM ") == "startdatum");
    CHECK(fold_heading("Ersättning") == "ersattning");
    CHECK(fold_heading("LÄROSÄTE") == fold_heading("larosate"));
    CHECK(fold_heading("Från") == "fran");
    CHECK(fold_heading("Högskola") == "hogskola");
    CHECK(fold_heading("é") == "é");
}

}  // namespace underlag
