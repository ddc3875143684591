#include "underlag/text/personal_number.hpp"

#include <doctest/doctest.h>

#include <string>

#include "underlag/values/checked_numbers.hpp"

namespace underlag {
namespace {

// The bytes that were found; empty when nothing was.
std::string_view found_in(std::string_view text, std::size_t from = 0) {
    const auto span = find_personal_number(text, from);
    return span ? text.substr(span->offset, span->length) : std::string_view{};
}

// A number with this birth date and a right check digit.
std::string born(std::string_view birth) {
    const std::string nine = std::string{birth} + "001";
    return nine + luhn_check_digit(nine);
}

TEST_CASE("a personal identity number is found in every form it is written in") {
    for (const char* text : {"850709-9805", "850709+9805", "8507099805", "19850709-9805",
                             "198507099805", "19850709+9805", "900101-0017", "19900101-0017"}) {
        CAPTURE(text);
        CHECK(found_in(text) == text);
    }
}

TEST_CASE("a hyphen that a program has made a dash or a minus hides no number") {
    for (const char* dash : {"\u2010", "\u2011", "\u2013", "\u2014", "\u2212"}) {
        CAPTURE(dash);
        const std::string number = std::string{"850709"} + dash + "9805";
        CHECK(found_in("Åsa " + number + ", Ek") == number);
        CHECK(found_in(std::string{"850709"} + dash + "9806") == "");
    }
    CHECK(found_in("850709\u20269805") == "");  // an ellipsis
    CHECK(found_in("850709\xE2\x80") == "");    // a character that is cut off
}

TEST_CASE("spaces and characters that nobody sees hide no number") {
    for (const char* number :
         {"19850709 9805", "850709 9805", "900101 - 0017", "900101- 0017", "900101 \u2013 0017",
          "850709\u00A09805", "850709\u202F9805", "900101\u200B-0017", "8507\u00AD099805",
          "9\u200D0\u200D0101\u2060-00\uFEFF17", "85\u200B07\u200B09\u200B98\u200B05",
          "1985-07-09-9805", "85-07-09-9805", "1985-07-09 - 9805"}) {
        CAPTURE(number);
        CHECK(found_in(number) == number);
        CHECK(found_in("Åsa Ek " + std::string{number} + ", Åsö") == number);
        CHECK(found_in("8\u200B" + std::string{number} + "1") == "");
    }
}

TEST_CASE("a birth with spaces in it and a point before the last four hide no number") {
    for (const char* number :
         {"85 07 09-9805", "1985 07 09-9805", "85 07 09\u20139805", "850709.9805", "19850709.9805",
          "85 07 09 9805", "85 07 09 - 9805", "85\u00A007\u00A009-9805",
          "85\u00A007\u00A009\u00A0-\u00A09805", "85  07  09 - 9805", "8507 09-9805",
          "85 0709-9805", "198507 09-9805", "19 85 07 09-9805", "1985 0709 9805",
          "85 07 09.9805"}) {
        CAPTURE(number);
        CHECK(found_in(number) == number);
        CHECK(found_in("Åsa Ek " + std::string{number} + ", Åsö") == number);
        CHECK(without_personal_numbers(std::string{"x "} + number + " y") == "x *** y");
    }
    CHECK(found_in("85 07 09-9806") == "");
    CHECK(found_in("85 13 09-9805") == "");
    CHECK(found_in("kl 09-9805") == "");
    CHECK(found_in("85 07 09    9805") == "");  // columns
    CHECK(found_in("85 07 09 9805 12") == "");
    CHECK(found_in("08-12 34 56 78") == "");
    CHECK(found_in("2016 09 05 2016 10 07") == "");
}

TEST_CASE("a number that a spreadsheet has taken the zero off is found alone in its cell") {
    const std::string number = born("050709").substr(1);
    REQUIRE(number.size() == 9);
    const auto found = find_personal_number("Åsa;" + number + ";aso");
    REQUIRE(found);
    CHECK(found->is_uncertain);
    CHECK(found_in(number) == number);
    CHECK(found_in("order " + number) == "");
    CHECK(found_in("1" + number.substr(1)) == "");  // wrong check digit
}

TEST_CASE("an interim number is told from one with a check digit") {
    for (const char* number :
         {"900101-T123", "19900101-T123", "900101\u2013t123", "900101 - X123"}) {
        CAPTURE(number);
        const auto found = find_personal_number(std::string{"Åsa "} + number + " Ek");
        REQUIRE(found);
        CHECK(found->is_uncertain);
        CHECK(found_in(number) == number);
    }
    CHECK_FALSE(find_personal_number("850709-9805")->is_uncertain);
    for (const char* text : {"900101-T12", "900101-T1234", "901301-T123", "900101-A123",
                             "900101T123", "20260907T000000", "900101 T123"})
        CHECK(found_in(text) == "");
}

TEST_CASE("the time to look for numbers grows with the text alone") {
    std::string text;
    for (int part = 0; part < 200'000; ++part)
        text += "12-34\u200B-";
    CHECK(found_in(text) == "");
    text.assign(2'000'000, '1');
    CHECK(found_in(text) == "");
}

TEST_CASE("the name of a file is shown and kept without them") {
    CHECK(without_personal_numbers("Åsa 850709-9805 och 900101-T123.csv") == "Åsa *** och ***.csv");
    CHECK(without_personal_numbers("placeringar 2016-09-05.csv") == "placeringar 2016-09-05.csv");
}

TEST_CASE("it is found inside longer text, whatever stands around it") {
    CHECK(found_in("pnr 850709-9805, Åsa") == "850709-9805");
    CHECK(found_in("Åsa Ek(8507099805)") == "8507099805");
    CHECK(found_in("Å850709-9805Ö") == "850709-9805");
    CHECK(found_in("2016-09-05;850709-9805;2016-10-07") == "850709-9805");
    CHECK(found_in("12-850709-9805-1") == "850709-9805");
    CHECK(found_in("123456 1234567 123456-850709-9805") == "850709-9805");
    CHECK(found_in("123456-850709-9805") == "850709-9805");
}

TEST_CASE("it is found at every place of a text") {
    for (std::size_t before = 0; before < 40; ++before)
        for (std::size_t after = 0; after < 3; ++after) {
            const std::string text =
                std::string(before, 'x') + "850709-9805" + std::string(after, 'x');
            const auto span = find_personal_number(text);
            REQUIRE(span.has_value());
            CHECK(span->offset == before);
            CHECK(span->length == 11);
        }
}

TEST_CASE("all numbers of a text are found one after the other") {
    const std::string_view text = "850709-9805 Åsa, 19900101-0017 Nils";
    const auto first = find_personal_number(text);
    REQUIRE(first.has_value());
    const auto second = find_personal_number(text, first->offset + first->length);
    REQUIRE(second.has_value());
    CHECK(text.substr(second->offset, second->length) == "19900101-0017");
    CHECK_FALSE(find_personal_number(text, second->offset + second->length).has_value());
}

TEST_CASE("a search that starts inside a run of digits does not take its end for a number") {
    CHECK(found_in("198507099805", 2).empty());
    CHECK(found_in("19850709-9805", 2).empty());
    CHECK(found_in("19850709-9805 900101-0017", 2) == "900101-0017");
    CHECK(found_in("850709-9805", 11).empty());
    CHECK(found_in("850709-9805", 500).empty());
}

TEST_CASE("part of a longer run of digits is not a personal identity number") {
    for (const char* text : {"18507099805", "85070998051", "1850709-9805", "850709-98051",
                             "1234198507099805", "850709-980", "50709-9805"}) {
        CAPTURE(text);
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("months are 01-12 and days 01-31, or 61-91 in a coordination number") {
    for (const char* birth : {"850101", "851231", "850131", "850161", "850191", "850230"}) {
        CAPTURE(birth);
        CHECK(found_in(born(birth)) == born(birth));
    }
    for (const char* birth :
         {"850001", "851301", "850100", "850132", "850160", "850192", "852001"}) {
        CAPTURE(birth);
        CHECK(found_in(born(birth)).empty());
    }
}

TEST_CASE("a wrong check digit is no personal identity number") {
    CHECK(found_in("850709-9806").empty());
    CHECK(found_in("900101-0018").empty());
}

TEST_CASE("organisation and giro numbers, dates and amounts are left alone") {
    for (const char* text :
         {"212000-0142", "16212000-0142", "202100-2973", "5402-9681", "410 54 68-5", "2016-09-05",
          "20160905", "20160905-20161007", "7 650,00 kr", "08-123 45 67", "ZZ1234VFU",
          "2016-09-05 1530", "20160905 2016-10-07", "2016-11-23–2016-11-27", "850709     9805",
          "850709\t9805", "2016-09-05", ""}) {
        CAPTURE(text);
        CHECK(found_in(text).empty());
    }
}

}  // namespace
}  // namespace underlag
