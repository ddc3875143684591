#include "underlag/text/control_characters.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace underlag {

TEST_CASE("ordinary text has no control character") {
    for (const std::string_view text : {"", "Åsa Öberg\t1\u00A0530,00 – €\r\n",
                                        "\u2029\u202F\u2065\u206A\uFFFD", "😀\u00A0\u2010\u2011"})
        CHECK_FALSE(find_control_character(text).has_value());
}

TEST_CASE("the first control character is found where it stands, near or far") {
    using namespace std::string_view_literals;
    for (const std::string_view sign :
         {"\0"sv,     "\x01"sv,   "\x0B"sv,   "\x1F"sv,      "\x7F"sv,   "\u0080"sv, "\u009F"sv,
          "\u202A"sv, "\u202E"sv, "\u2066"sv, "\u2069"sv,    "\uFFFE"sv, "\uFFFF"sv, "\u00AD"sv,
          "\u200B"sv, "\u200C"sv, "\u200D"sv, "\u200E"sv,    "\u200F"sv, "\u2060"sv, "\uFEFF"sv,
          "\u034F"sv, "\u061C"sv, "\uFE0F"sv, "\U000E0041"sv}) {
        for (const std::size_t length : {0u, 3u, 15u, 16u, 40u}) {
            const std::string before(length, 'x');
            CAPTURE(length);
            CHECK(find_control_character("ö\n" + before + std::string(sign) + "\x01") ==
                  length + 3);
        }
    }
}

TEST_CASE("a character that nobody sees is called by its code point") {
    CHECK(code_point_name("\u00AD") == "U+00AD");
    CHECK(code_point_name("\u200B Ek") == "U+200B");
    CHECK(code_point_name("\x01") == "U+0001");
    CHECK(code_point_name("\U000E0041") == "U+E0041");
}

}  // namespace underlag
