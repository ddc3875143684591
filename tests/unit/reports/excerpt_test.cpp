#include "underlag/reports/excerpt.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"
#include "underlag/text/utf8.hpp"

using namespace underlag;

namespace {
Excerpt excerpt_of(const Source& source, std::string_view value) {
    const Location place = cell_at(source, value, 1, 2, "student");
    const std::size_t line_break = source.text.rfind('\n', place.offset);
    return excerpt(source, line_break == std::string::npos ? 0 : line_break + 1, place);
}
}  // namespace

TEST_CASE("carets stand under the value, counted in columns of a terminal") {
    const Source source{.name = "a.csv", .text = "学生;Åsa Ek;x\n"};
    const Excerpt shown = excerpt_of(source, "Åsa Ek");
    CHECK(shown.line == "学生;Åsa Ek;x");
    CHECK(shown.carets == "     ^^^^^^");
}

TEST_CASE("a finding about a row shows the line without carets") {
    const Source source{.name = "a.csv", .text = "rubrik\r\na;b;c\r\nd"};
    const Excerpt shown = excerpt(source, 8, row_at(source, "a;b", 2));
    CHECK(shown.line == "a;b;c");
    CHECK(shown.carets.empty());
}

TEST_CASE("an empty cell has one caret where its value should be, also at the line's end") {
    const Source source{.name = "a.csv", .text = "a;;\n"};
    const auto empty_cell = [&](std::uint64_t offset) {
        return excerpt(source, 0,
                       {.source = SourceId{0}, .line = 1, .row = 1, .column = 2, .offset = offset});
    };
    CHECK(empty_cell(2).carets == "  ^");
    CHECK(empty_cell(3).line == "a;; ");
    CHECK(empty_cell(3).carets == "   ^");
}

TEST_CASE("masks move the carets with them") {
    Source source{.name = "a.csv", .text = "Nils Öberg;850709-9805;x"};
    source.masked = {{0, 11}};
    CHECK(excerpt_of(source, "850709-9805").line == "***;***;x");
    CHECK(excerpt_of(source, "850709-9805").carets == "    ^^^");
    CHECK(excerpt_of(source, "x").carets == "        ^");
    CHECK(excerpt_of(source, "Öberg").carets == "^^^");
}

TEST_CASE("tabs and control characters are one visible character each") {
    const Source source{.name = "a.csv", .text = "a\tb\x1b[2J\tfel\n"};
    CHECK(excerpt_of(source, "fel").line == "a b·[2J fel");
    CHECK(excerpt_of(source, "fel").carets == "        ^^^");
}

TEST_CASE("of a cell with line breaks the line it begins on is shown") {
    const Source source{.name = "a.csv", .text = "a;\"Åsa\nEk\";b\n"};
    const Excerpt shown = excerpt_of(source, "\"Åsa\nEk\"");
    CHECK(shown.line == "a;\"Åsa");
    CHECK(shown.carets == "  ^^^^");
}

TEST_CASE("a long line is cut on both sides of the value") {
    const Source source{.name = "a.csv",
                        .text = std::string(5000, 'a') + ";FEL;" + std::string(5000, 'b') + "\n"};
    const Excerpt shown = excerpt_of(source, "FEL");
    CHECK(terminal_columns(shown.line) == excerpt_columns);
    CHECK(shown.line.starts_with("…aaa"));
    CHECK(shown.line.ends_with("bbb…"));
    CHECK(shown.line.substr(std::string_view{"…"}.size() + shown.carets.find('^') - 1, 3) == "FEL");
    CHECK(shown.carets.substr(shown.carets.find('^')) == "^^^");
}

TEST_CASE("a long line is cut on one side only when the value stands at an end") {
    const Source begins{.name = "a.csv", .text = "FEL;" + std::string(200, 'b')};
    CHECK(excerpt_of(begins, "FEL").line == "FEL;" + std::string(154, 'b') + "…");
    CHECK(excerpt_of(begins, "FEL").carets == "^^^");
    const Source ends{.name = "a.csv", .text = std::string(200, 'b') + ";FEL"};
    CHECK(excerpt_of(ends, "FEL").line == "…" + std::string(154, 'b') + ";FEL");
    CHECK(excerpt_of(ends, "FEL").carets == std::string(156, ' ') + "^^^");
}

TEST_CASE("a value wider than the window fills it") {
    const Source source{.name = "a.csv", .text = std::string(1000, 'v')};
    const Excerpt shown = excerpt_of(source, source.text);
    CHECK(shown.line == std::string(158, 'v') + "…");
    CHECK(shown.carets == std::string(158, '^'));
}

TEST_CASE("a personal identity number is never cut in half by the window") {
    // 640 bytes before the value the line is cut: here in the middle of the number.
    const Source source{.name = "a.csv",
                        .text = "xxxx850709-9805" + std::string(634, '\x1') + "FEL"};
    CHECK(excerpt_of(source, "FEL").line.find("9805") == std::string::npos);
    std::string combining = "xxxx850709-9805";
    for (int i = 0; i < 317; ++i)
        combining += "\u0301";  // takes no column: the number would be in view
    const Source marks{.name = "a.csv", .text = combining + "FEL"};
    CHECK(excerpt_of(marks, "FEL").line.find("805") == std::string::npos);
}

TEST_CASE("there is nothing to show of a blank line or beyond the text") {
    const Source source{.name = "a.csv", .text = "  \n"};
    CHECK(excerpt(source, 0, {.source = SourceId{0}, .line = 1}).line.empty());
    CHECK(excerpt(source, 99, {.source = SourceId{0}, .line = 9, .offset = 99}).line.empty());
}

TEST_CASE("a value that takes no column has its caret under the character before it") {
    const Source source{.name = "a.csv", .text = "aso;Åsa;\u064F;x\n"};
    const Excerpt shown = excerpt_of(source, "\u064F");
    CHECK(shown.line == "aso;Åsa;\u064F;x");
    CHECK(shown.carets == "       ^");
    const Source first{.name = "a.csv", .text = "\u064F;x\n"};
    CHECK(excerpt_of(first, "\u064F").carets == "^");
}
