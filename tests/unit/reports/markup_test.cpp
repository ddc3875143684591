#include "underlag/reports/markup.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("titles, headings, paragraphs, items, examples and tables are told apart") {
    const auto blocks = read_markup(
        "# Titel\n\n## Rubrik\n\nEn mening\ngår vidare.\n- ett\n  och två\n12. tolv\n\n```\nsom - "
        "det\n\n  står\n```\n\n| a | b |\n|---|--:|\n| `x|y` | 2 |\n");
    REQUIRE(blocks.size() == 7);
    CHECK(blocks[0].kind == Block::Kind::title);
    CHECK(blocks[0].text == "Titel");
    CHECK(blocks[1].kind == Block::Kind::heading);
    CHECK(blocks[2].text == "En mening går vidare.");
    CHECK(blocks[3].mark == "-");
    CHECK(blocks[3].text == "ett och två");
    CHECK_FALSE(blocks[3].stands_apart);
    CHECK(blocks[4].mark == "12.");
    CHECK(blocks[4].text == "tolv");
    CHECK(blocks[5].text == "som - det\n\n  står\n");
    CHECK(blocks[5].stands_apart);
    CHECK(blocks[6].rows == std::vector<Block::Row>{{"a", "b"}, {"`x|y`", "2"}});
}

TEST_CASE("a dash or a number within a paragraph begins no item") {
    const auto blocks = read_markup("Från - till.\n2016 var året.\n");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == "Från - till. 2016 var året.");
}

TEST_CASE("what is strong or code is marked, and stars within code are themselves") {
    CHECK(unmarked("**Krävs**: `avtal/**`, ett `*`, **`id`**") == "Krävs: avtal/**, ett *, id");
    const auto parts = marked_words("a **b** `c`");
    REQUIRE(parts.size() == 4);
    CHECK(parts[1].style == MarkedWords::Style::strong);
    CHECK(parts[3].style == MarkedWords::Style::code);
    CHECK(unmarked("ett ` ensamt") == "ett  ensamt");
}

TEST_CASE("a table that has room keeps its cells on one line each") {
    CHECK(markup_text(read_markup("| Status | Betyder |\n|---|---|\n| `0` | klart |\n"),
                      {.width = 40, .indent = 2}) == "  Status  Betyder\n  0       klart\n");
}

TEST_CASE("a table that has not is broken within its widest cells") {
    CHECK(markup_text(
              read_markup("| a | b | c |\n|---|---|---|\n| åäö åäö | en två tre fyra | 1 |\n"),
              {.width = 22, .indent = 0}) ==
          "a        b           c\n"
          "åäö åäö  en två tre  1\n"
          "         fyra\n");
}

TEST_CASE("headings stand at the margin, and may be bold") {
    CHECK(markup_text(read_markup("# T\n\n## `R`\n\nText.\n"), {.bold_headings = true}) ==
          "\x1b[1mT\x1b[0m\n\n\x1b[1mR\x1b[0m\n\n    Text.\n");
}
