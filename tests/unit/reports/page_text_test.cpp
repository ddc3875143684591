#include "underlag/reports/explain_report.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("the lines of a paragraph are joined, and its marks of code left out") {
    CHECK(markdown_as_text("Skriv `ja`\neller `nej`.") == "    Skriv ja eller nej.\n");
}

TEST_CASE("paragraphs stay apart") {
    CHECK(markdown_as_text("Ett.\n\nTvå.") == "    Ett.\n\n    Två.\n");
}

TEST_CASE("a fenced block keeps its lines, blanks and backticks") {
    CHECK(markdown_as_text("Så här:\n\n```\nfel (menade du `nej`?)\n    nje\n\n    ^^^\n```") ==
          "    Så här:\n\n    fel (menade du `nej`?)\n        nje\n\n        ^^^\n");
}

TEST_CASE("a long item of a list goes on below its own text") {
    CHECK(markdown_as_text("- Delar studenten sin tid mellan två verksamheter: ange\n  dagarna på "
                           "båda raderna.\n- Slut.") ==
          "    - Delar studenten sin tid mellan två verksamheter: ange dagarna på båda\n"
          "      raderna.\n"
          "    - Slut.\n");
}

TEST_CASE("the four sections stand below their headings, which may be bold") {
    const Page page{.checks = "A.", .reason = "B.", .example = "C.", .remedy = "D."};
    CHECK(page_text(page, Language::swedish, false) ==
          "Vad som kontrolleras\n    A.\n\nVarför\n    B.\n\nExempel\n    C.\n\nGör så här\n    "
          "D.\n");
    CHECK(page_text(page, Language::english, true).starts_with("\x1b[1mWhat is checked\x1b[0m\n"));
}
