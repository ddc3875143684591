#include "underlag/reports/cell_name.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("columns have the letters of a spreadsheet") {
    CHECK(column_letters(1) == "A");
    CHECK(column_letters(26) == "Z");
    CHECK(column_letters(27) == "AA");
    CHECK(column_letters(702) == "ZZ");
    CHECK(column_letters(703) == "AAA");
}

TEST_CASE("a cell has a name in a list, a row and a settings file have none") {
    Sources sources;
    const SourceId list = sources.add({.name = "a.csv"});
    const SourceId settings = sources.add({.name = "a.toml", .form = Source::Form::settings});
    CHECK(cell_name(sources, {.source = list, .line = 7, .row = 5, .column = 6}) == "F5");
    CHECK(cell_name(sources, {.source = list, .line = 7, .row = 5}) == std::nullopt);
    CHECK(cell_name(sources, {.source = settings, .line = 7, .row = 7, .column = 6}) ==
          std::nullopt);
    CHECK(cell_name(sources, {}) == std::nullopt);
}
