#include "underlag/workbook/cell.hpp"

#include <doctest/doctest.h>

using underlag::cell_text;
using underlag::footer_text;
using underlag::sheet_name;

TEST_CASE("ordinary text is stored as it is, formulas and line breaks too") {
    CHECK(cell_text("=1+1") == "=1+1");
    CHECK(cell_text("Hemsjukvården\nÅsö") == "Hemsjukvården\nÅsö");
    CHECK(cell_text("\U0001F600") == "\U0001F600");
}

TEST_CASE("characters that a spreadsheet cannot hold are left out") {
    CHECK(cell_text(std::string_view{"A\0s\x01\x1f\x7f\r", 7}) == "As");
    CHECK(cell_text("\u0085\u009f\ufffe\uffff\ufffd") == "\ufffd");
}

TEST_CASE("text that looks like a spreadsheet's own escape is shown as written") {
    CHECK(cell_text("_x0041_") == "_x005F_x0041_");
    CHECK(cell_text("_x00_ _xGGGG_ _x0041") == "_x00_ _xGGGG_ _x0041");
    CHECK(cell_text("_x0041__x0042_") == "_x005F_x0041__x005F_x0042_");
}

TEST_CASE("a text that is too long for a cell is cut where a character ends") {
    const std::string fits(32'767, 'a');
    CHECK(cell_text(fits) == fits);
    CHECK(cell_text(fits + "b") == std::string(32'766, 'a') + "…");

    // Emoji are two of the units that Excel counts; an odd limit leaves one of them unused.
    std::string emoji;
    for (int i = 0; i < 16'384; ++i)
        emoji += "\U0001F600";
    const std::string cut = cell_text(emoji);
    CHECK(cut.size() == 16'383 * 4 + std::string_view{"…"}.size());
    CHECK(cut.ends_with("\U0001F600…"));
}

TEST_CASE("a sheet's name holds only what Excel accepts") {
    CHECK(sheet_name("Underlag", {}) == "Underlag");
    CHECK(sheet_name("HT2016: [VFU] a/b\\c*?", {}) == "HT2016   VFU  a b c");
    CHECK(sheet_name("'Åsa'", {}) == "Åsa");
    CHECK(sheet_name("", {}) == "Blad");
    CHECK(sheet_name(std::string(40, 'a'), {}) == std::string(30, 'a') + "…");
}

TEST_CASE("two sheets of one name are told apart whatever the case") {
    CHECK(sheet_name("UNDERLAG", {"Underlag"}) == "UNDERLAG (2)");
    CHECK(sheet_name("Underlag", {"Underlag", "Underlag (2)"}) == "Underlag (3)");
}

TEST_CASE("a sheet is never called History, which Excel keeps for itself") {
    CHECK(sheet_name("history", {}) == "history (2)");
    CHECK(sheet_name("Historik", {}) == "Historik");
}

TEST_CASE("a footer is whole as long as there is room, whatever its letters") {
    std::string letters;
    for (int i = 0; i < 100; ++i)
        letters += "Å";
    CHECK(footer_text(letters, 100) == letters);
    CHECK(footer_text(letters + "Ö", 100) == letters.substr(0, 198) + "…");
}

TEST_CASE("an ampersand of a footer is doubled, and takes the room of two") {
    CHECK(footer_text("A & B", 6) == "A && B");
    CHECK(footer_text("A & B", 5) == "A &&…");
    CHECK(footer_text("", 5).empty());
}
