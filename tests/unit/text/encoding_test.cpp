#include "underlag/text/encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace underlag {
namespace {

using namespace std::string_literals;

struct Sample {
    std::string_view text;
    std::string windows_1252;
    std::string cp850;
    std::string macroman;
};

const Sample samples[] = {
    {"Åsa Öberg", "\xC5sa \xD6"s + "berg", "\x8Fsa \x99"s + "berg", "\x81sa \x85"s + "berg"},
    {"Hemsjukvården Åsö", "Hemsjukv\xE5rden \xC5s\xF6", "Hemsjukv\x86rden \x8Fs\x94",
     "Hemsjukv\x8Crden \x81s\x9A"},
    {"Källäng", "K\xE4ll\xE4ng", "K\x84ll\x84ng", "K\x8All\x8Ang"},
    {"René", "Ren\xE9", "Ren\x82", "Ren\x8E"},
    {"å", "\xE5", "\x86", "\x8C"},
    {"ä", "\xE4", "\x84", "\x8A"},
    {"ö", "\xF6", "\x94", "\x9A"},
    {"Å", "\xC5", "\x8F", "\x81"},
    {"Ä", "\xC4", "\x8E", "\x80"},
    {"Ö", "\xD6", "\x99", "\x85"},
};

void check_found_out(std::string_view text, const std::string& bytes, Encoding encoding) {
    CAPTURE(text);
    const DecodedText decoded = decode(bytes);
    CHECK(decoded.encoding == encoding);
    CHECK(decoded.text == text);
    CHECK(decoded.undecodable_count == 0);
    CHECK(decode(bytes, encoding).text == text);
}

std::string utf16(std::u16string_view text, bool high_first) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += high_first ? high : low;
        bytes += high_first ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("a short Swedish text tells its encoding by its letters") {
    for (const Sample& sample : samples) {
        check_found_out(sample.text, std::string(sample.text), Encoding::utf_8);
        check_found_out(sample.text, sample.windows_1252, Encoding::windows_1252);
        check_found_out(sample.text, sample.cp850, Encoding::cp850);
        check_found_out(sample.text, sample.macroman, Encoding::macroman);
    }
}

TEST_CASE("CP850 with an umlaut is not MacRoman: no capital stands between a capital and small letters") {
    check_found_out("Åsa;Jürgen Müßig", "\x8Fsa;J\x81rgen M\x81\xE1ig", Encoding::cp850);
    CHECK_FALSE(decode("\x8Fsa;J\x81rgen M\x81\xE1ig").rival);
    check_found_out("Günter", "G\x81nter", Encoding::cp850);
    check_found_out("Anna–Karin", "Anna\x96Karin", Encoding::windows_1252);
    check_found_out("MÅLLER", "M\x81LLER", Encoding::macroman);
    check_found_out("François", "Fran\xE7ois", Encoding::windows_1252);
}

TEST_CASE("letters that are right under two encodings leave it open") {
    const DecodedText decoded = decode("\x9A" "berg");
    CHECK(decoded.text == "öberg");
    CHECK(decoded.rival.has_value());
    CHECK(decode("S\x94" "der").rival == Encoding::macroman);  // Söder or Sîder
    CHECK_FALSE(decode("S\x94" "der").encoding == Encoding::macroman);
    CHECK_FALSE(decode("S\x94" "der \x8Fs\x94").rival);
    CHECK_FALSE(decode("S\x94" "der", Encoding::cp850).rival);
    for (const Sample& sample : samples) {
        CHECK_FALSE(decode(sample.windows_1252).rival);
        CHECK_FALSE(decode(std::string(sample.text)).rival);
    }
}

TEST_CASE("a name is shown as another encoding would read it") {
    CHECK(read_as("Söder", Encoding::cp850, Encoding::macroman) == "Sîder");
    CHECK(read_as("Åsa", Encoding::windows_1252, Encoding::windows_1252) == "Åsa");
    CHECK_FALSE(read_as("Åsa", Encoding::utf_8, Encoding::cp850));
}

TEST_CASE("text in ASCII is UTF-8, and so is an empty file") {
    check_found_out("activity;student\r\n", "activity;student\r\n", Encoding::utf_8);
    check_found_out("", "", Encoding::utf_8);
}

TEST_CASE("a byte order mark tells the encoding and is no part of the text") {
    check_found_out("Åsa", "\xEF\xBB\xBFÅsa", Encoding::utf_8);
    check_found_out("", "\xEF\xBB\xBF", Encoding::utf_8);
    check_found_out("Åsa;😀", "\xFF\xFE" + utf16(u"Åsa;😀", false), Encoding::utf_16);
    check_found_out("Åsa;😀", "\xFE\xFF" + utf16(u"Åsa;😀", true), Encoding::utf_16);
    CHECK(decode("\xEF\xBB\xBF\xC5sa").encoding == Encoding::utf_8);
}

TEST_CASE("UTF-16 without a mark is told by its NUL bytes") {
    check_found_out("namn;start\r\nÅsa", utf16(u"namn;start\r\nÅsa", false), Encoding::utf_16);
    check_found_out("namn;start\r\nÅsa", utf16(u"namn;start\r\nÅsa", true), Encoding::utf_16);
    check_found_out("a\0b och mera text"s, "a\0b och mera text"s, Encoding::utf_8);
}

TEST_CASE("UTF-8 with a few damaged bytes stays UTF-8, and each damage has its place") {
    const DecodedText decoded = decode("Åsa Öberg;K\xE4llö;Ek\xE2\x82;x");
    CHECK(decoded.encoding == Encoding::utf_8);
    CHECK(decoded.text == "Åsa Öberg;K\uFFFDllö;Ek\uFFFD;x");
    REQUIRE(decoded.undecodable_count == 2);
    CHECK(decoded.undecodable[0].offset == 13);
    CHECK(decoded.undecodable[0].byte == 0xE4);
    CHECK(decoded.text.substr(decoded.undecodable[1].offset, 3) == "\uFFFD");
    CHECK(decoded.undecodable[1].byte == 0xE2);
}

TEST_CASE("as many broken sequences as sound ones are another encoding") {
    CHECK(decode("\xC3\xA5 \xE5").encoding == Encoding::windows_1252);
}

TEST_CASE("the holes of Windows-1252 cannot be decoded") {
    const DecodedText decoded = decode("a\x81\x8D\x8F\x90\x9D\x80", Encoding::windows_1252);
    CHECK(decoded.text == "a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD€");
    REQUIRE(decoded.undecodable_count == 5);
    CHECK(decoded.undecodable[2].offset == 7);
    CHECK(decoded.undecodable[2].byte == 0x8F);
}

TEST_CASE("a lone surrogate and an odd last byte cannot be decoded") {
    const DecodedText decoded = decode("\xFF\xFE" +
                                       utf16(u"a\xD83D"
                                             u"b\xDC00",
                                             false) +
                                       "x");
    CHECK(decoded.text == "a\uFFFDb\uFFFD\uFFFD");
    REQUIRE(decoded.undecodable_count == 3);
    CHECK(decoded.undecodable[0].byte == 0xD8);
    CHECK(decoded.undecodable[1].byte == 0xDC);
    CHECK(decoded.undecodable[2].byte == 'x');
}

TEST_CASE("no more than a thousand places are kept, the rest are counted") {
    const DecodedText decoded = decode(std::string(1500, '\x81'), Encoding::windows_1252);
    CHECK(decoded.undecodable.size() == 1000);
    CHECK(decoded.undecodable_count == 1500);
}

TEST_CASE("a ring or dots written apart are put on their letter") {
    CHECK(decode("A\u030Asa O\u0308berg").text == "Åsa Öberg");
    CHECK(decode("\u212B").text == "Å");
    CHECK(decode("rad ett\nA\u030Asa;x – y;O\u0308berg\nsist").text ==
          "rad ett\nÅsa;x – y;Öberg\nsist");
    CHECK(decode("=\u0338").text == "\u2260");
    CHECK(decode("\u2260 ≠ − €").text == "\u2260 ≠ − €");
    CHECK(decode("Иван 学生").text == "Иван 学生");
    CHECK(decode("\u0308x").text == "\u0308x");
}

TEST_CASE("a letter with more marks than any has is left as it is, whatever their number") {
    const auto with_marks = [](std::size_t count) {
        std::string text = "a";
        for (std::size_t mark = 0; mark < count; ++mark)
            text += mark % 2 == 0 ? "\u0323" : "\u0308";
        return text;
    };
    CHECK(decode(with_marks(2)).text == "\u1EA1\u0308");
    CHECK(decode(with_marks(31)).text == with_marks(31));
    const std::string many = with_marks(100'000);
    CHECK(decode(many + "; A\u030Asa").text == many + "; Åsa");
    CHECK(decode("O\u0308" + many).text == "Ö" + many);
}

TEST_CASE("U+FFFD of the file itself is told from what could not be decoded") {
    const DecodedText decoded = decode("Å\xE4;\uFFFD;ö");
    CHECK(decoded.is_undecodable(2));
    CHECK_FALSE(decoded.is_undecodable(6));
}

TEST_CASE("places of damage follow the text when it is composed") {
    const DecodedText decoded = decode("A\u030A\xE4;O\u0308;\uFFFD;a\u0308\xF6;ö;ö");
    CHECK(decoded.text == "Å\uFFFD;Ö;\uFFFD;ä\uFFFD;ö;ö");
    REQUIRE(decoded.undecodable_count == 2);
    CHECK(decoded.undecodable[0].offset == 2);
    CHECK(decoded.undecodable[0].byte == 0xE4);
    CHECK(decoded.undecodable[1].offset == 15);
    CHECK(decoded.undecodable[1].byte == 0xF6);
}

TEST_CASE("an encoding is named as in the contract, and by its common other names") {
    for (const Encoding encoding : {Encoding::utf_8, Encoding::utf_16, Encoding::windows_1252,
                                    Encoding::cp850, Encoding::macroman})
        CHECK(parse_encoding(to_text(encoding)) == encoding);
    CHECK(to_text(Encoding::windows_1252) == "windows-1252");
    CHECK(to_text(Encoding::macroman) == "macroman");
    CHECK(parse_encoding("UTF8") == Encoding::utf_8);
    CHECK(parse_encoding("ISO-8859-1") == Encoding::windows_1252);
    CHECK(parse_encoding("latin1") == Encoding::windows_1252);
    CHECK(parse_encoding("IBM850") == Encoding::cp850);
    CHECK(parse_encoding("Mac") == Encoding::macroman);
    CHECK_FALSE(parse_encoding("utf-32").has_value());
    CHECK_FALSE(parse_encoding("").has_value());
}

}  // namespace underlag
