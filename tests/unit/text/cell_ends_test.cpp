#include "underlag/text/cell_ends.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace underlag {
namespace {

struct PassedCell {
    std::size_t end = 0;
    bool is_plain = false;
    bool operator==(const PassedCell&) const = default;
};

std::vector<PassedCell> passed(const std::string& text, std::size_t from = 0) {
    CellEnds ends(text, ';', '\n', from);
    std::vector<PassedCell> cells;
    do {
        const std::size_t end = ends.next();
        cells.push_back({end, ends.passed_plain_text()});
    } while (cells.back().end < text.size());
    return cells;
}

bool passes_as_plain(const std::string& cell) {
    return passed("a;" + cell + ";b")[1].is_plain;
}

TEST_CASE("ordinary Swedish text needs no second look") {
    CHECK(passes_as_plain("Åsa Öst-Ädel, (é) & 2016-09-01"));
    CHECK(passes_as_plain("  "));
    CHECK(passes_as_plain(""));
}

TEST_CASE("what may be a space, a control character, a quote or text encoded twice needs one") {
    for (const char* cell : {"a\tb", "a\rb", "\x01", "\x7F", "a\u00A0b", "a\u2009b", "\u3000",
                             "\u0085", "\u202E", "\uFFFE", "\"a\"", "a\"b", "Ã¶", "Â", "Łucja"}) {
        CAPTURE(cell);
        CHECK_FALSE(passes_as_plain(cell));
    }
}

TEST_CASE("the CR of a line break is no part of the cell, another one is") {
    CHECK(passed("ab\r\nc") == std::vector<PassedCell>{{3, true}, {5, true}});
    CHECK(passed("ab\r;c") == std::vector<PassedCell>{{3, false}, {5, true}});
}

TEST_CASE("every end is found, and every byte that needs a look counts in its own cell alone") {
    std::mt19937 random(7);
    constexpr std::string_view bytes = "aaaaaaaaaaa bcå;;\n\x01";
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        const std::size_t size = random() % 300;
        while (text.size() < size)
            text += bytes[random() % bytes.size()];
        const std::size_t from = text.empty() ? 0 : random() % text.size();
        std::vector<PassedCell> expected(1, {from, true});
        for (std::size_t at = from; at < text.size(); ++at) {
            expected.back().end = at;
            if (text[at] == ';' || text[at] == '\n')
                expected.push_back({at + 1, true});
            else if (text[at] == '\x01')
                expected.back().is_plain = false;
        }
        expected.back().end = text.size();
        CAPTURE(text);
        REQUIRE(passed(text, from) == expected);
    }
}

TEST_CASE("what is skipped counts for nothing") {
    const std::string text = "\"a;\x01\";b;c";
    CellEnds ends(text, ';', '\n', 0);
    ends.skip_to(5);
    CHECK(ends.next() == 5);
    CHECK(ends.passed_plain_text());
    CHECK(ends.next() == 7);
}

}  // namespace
}  // namespace underlag
