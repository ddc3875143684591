#include "underlag/text/utf8.hpp"

#include <doctest/doctest.h>

namespace underlag {

TEST_CASE("letters are counted, not bytes") {
    CHECK(code_points("") == 0);
    CHECK(code_points("Åsa Öberg") == 9);
    CHECK(code_points("€") == 1);
    CHECK(code_points("😀") == 1);
}

TEST_CASE("a terminal shows a wide character in two columns and a mark in none") {
    CHECK(terminal_columns("Åsa Öberg") == 9);
    CHECK(terminal_columns("a\u030A") == 1);
    CHECK(terminal_columns("学生") == 4);
    CHECK(terminal_columns("😀") == 2);
    CHECK(terminal_columns("1\u00A0530\u200B") == 5);
}

TEST_CASE("only sound UTF-8 is taken for sound") {
    for (const std::string_view text : {"", "abc", "Åsa", "€", "😀", "\uFFFD", "0123456789abcdefÅ"})
        CHECK(sound_utf8_length(text) == text.size());
    CHECK(sound_utf8_length("Åsa \xD6") == 5);
    CHECK(sound_utf8_length("\x80") == 0);
    CHECK(sound_utf8_length("\xC0\xAF") == 0);          // overlong
    CHECK(sound_utf8_length("\xE0\x9F\xBF") == 0);      // overlong
    CHECK(sound_utf8_length("\xED\xA0\x80") == 0);      // surrogate
    CHECK(sound_utf8_length("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(sound_utf8_length("0123456789abcdef\xE2\x82") == 16);
}

TEST_CASE("a broken letter is found wherever it stands among letters of two bytes") {
    for (std::size_t before = 0; before < 40; ++before) {
        CAPTURE(before);
        const std::string start = std::string(before, 'x') + "åäö";
        const std::string end = "ÅÄÖ" + std::string(20, 'y');
        CHECK(sound_utf8_length(start + end) == start.size() + end.size());
        CHECK(sound_utf8_length(start) == start.size());
        for (const std::string_view broken :
             {"\xC3", "\xA5", "\xC3\xC3\xA5", "\xC1\x81", "\xE2\x82", "\xFF"})
            CHECK(sound_utf8_length(start + std::string(broken) + end) == start.size());
        CHECK(sound_utf8_length(start + "\xC3") == start.size());
        CHECK(sound_utf8_length(start + "€😀" + end) == start.size() + 7 + end.size());
    }
}

TEST_CASE("a code point is written and read again the same") {
    for (const char32_t code_point : {U'a', U'å', U'ÿ', U'€', U'\uFFFD', U'😀'}) {
        std::string text;
        append_code_point(text, code_point);
        CHECK(sound_utf8_length(text) == text.size());
        std::size_t at = 0;
        CHECK(take_code_point(text, at) == code_point);
        CHECK(at == text.size());
    }
}

}  // namespace underlag
