#include "underlag/text/code_page.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

std::string converted(std::string_view text, bool whole, CodePage page = CodePage::dos_437) {
    bool is_whole = true;
    std::string bytes = to_code_page(text, page, is_whole);
    CHECK(is_whole == whole);
    return bytes;
}

TEST_CASE("the Swedish letters have their places in code page 437") {
    CHECK(converted("åäöÅÄÖ é", true) == "\x86\x84\x94\x8F\x8E\x99 \x82");
}

TEST_CASE("a letter that the page lacks becomes the one without its marks, and is told of") {
    CHECK(converted("ŝ", false) == "s");
    CHECK(converted("ø", false) == "o");
    CHECK(converted("2016–2017", false) == "2016-2017");
    CHECK(converted("中", false) == "?");
}

TEST_CASE("code page 1252 has the western letters, dashes and quotation marks") {
    CHECK(converted("åÅ é–”€", true, CodePage::windows_1252) == "\xE5\xC5 \xE9\x96\x94\x80");
    CHECK(converted("ŝα", false, CodePage::windows_1252) == "s?");
}

}  // namespace
}  // namespace underlag
