#include "underlag/manual/man_page.hpp"

#include <doctest/doctest.h>

using namespace underlag;

namespace {

std::string written(std::string_view markdown) {
    const auto blocks = read_markup(markdown);
    return man_page({.name = "underlag-list", .section = 7, .version = "1.2", .blocks = blocks});
}

// What stands after the lines that begin every page.
std::string body(std::string_view markdown) {
    const std::string page = written(markdown);
    return page.substr(page.find(".ad l\n") + 6);
}

}  // namespace

TEST_CASE("a page has the version where others have a date, so that it is the same every day") {
    CHECK(written("Text.").starts_with(
        ".TH \"UNDERLAG\\-LIST\" 7 \"\" \"underlag 1.2\" \"underlag\"\n"));
}

TEST_CASE("the name stands on a line that catalogues of pages can read") {
    CHECK(body("# NAMN\n\nunderlag-list - listor och `fält`") ==
          ".SH NAMN\nunderlag\\-list \\- listor och \\fBfält\\fR\n");
}

TEST_CASE("titles are sections, headings parts of them") {
    CHECK(body("# NAMN\n\na - b\n\n# FLAGGOR\n\nx, y\n\n## Datum") ==
          ".SH NAMN\na \\- b\n.SH FLAGGOR\n.PP\nx, y\n.SS Datum\n");
}

TEST_CASE("no text becomes a request or a sign of troff") {
    CHECK(body("`.xlsx` och\n`a\\b`") == ".PP\n\\fB.xlsx\\fR och \\fBa\\(rsb\\fR\n");
    CHECK(body(".ods") == ".PP\n\\&.ods\n");
    CHECK(body("'citat'") == ".PP\n\\(aqcitat\\(aq\n");
    CHECK(body("```\n.nu\n\n^ ~ `\n```") ==
          ".PP\n.RS 4\n.EX\n\\&.nu\n\\&\n\\(ha \\(ti \\(ga\n.EE\n.RE\n");
}

TEST_CASE("the dashes of options can be pasted, those of words may end a line") {
    CHECK(body("`--dry-run` och --all, e-post") ==
          ".PP\n\\fB\\-\\-dry\\-run\\fR och \\-\\-all, e-post\n");
}

TEST_CASE("digits that belong together stay on one line") {
    CHECK(body("1\xC2\xA0"
               "530 kr") == ".PP\n1\\~530 kr\n");
}

TEST_CASE("a table of two columns is a list of terms, of more it names the others") {
    CHECK(body("| a | b |\n|---|---|\n| `-x` | ett |\n") == ".TP\n\\fB\\-x\\fR\nett\n");
    CHECK(body("| a | b | c |\n|---|---|---|\n| x | 1 | |\n| y | 2 | 3 |\n") ==
          ".TP\n\\fBx\\fR\nb: 1\n.TP\n\\fBy\\fR\nb: 2\n.br\nc: 3\n");
}

TEST_CASE("items keep their marks") {
    CHECK(body("- ett\n1. två") == ".IP \\(bu 4\nett\n.IP 1. 4\ntvå\n");
}
