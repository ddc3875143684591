#include "underlag/text/numbers.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace underlag {

TEST_CASE("a number has a decimal comma or point") {
    CHECK(parse_number("3,6") == Decimal{36, 1});
    CHECK(parse_number("3.6") == Decimal{36, 1});
    CHECK(parse_number("25") == Decimal{25, 0});
    CHECK(parse_number(" 25 ") == Decimal{25, 0});
    CHECK(parse_number("0,20") == Decimal{20, 2});
}

TEST_CASE("a minus is a hyphen, a minus sign or a no-break hyphen") {
    CHECK(parse_number("-2") == Decimal{-2, 0});
    CHECK(parse_number("\u22122,5") == Decimal{-25, 1});
    CHECK(parse_number("\u20112") == Decimal{-2, 0});
    CHECK(parse_amount("-1 530,00") == Money::from_kronor(-1530));
    CHECK(parse_amount("\u22121\u00A0530,00") == Money::from_kronor(-1530));
    CHECK(parse_amount("\u2011306") == Money::from_kronor(-306));
}

TEST_CASE("what is not a number is none") {
    for (const std::string_view text :
         {"", "-", ",5", "5,", "3,6,1", "3.6,1", "1 530", "fem", "5 dagar", "1e3", "+5", "--2",
          "-\u22122", "\u20132", "½", "0x10", "12345678901234567890"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
}

TEST_CASE("an amount is read with any space between thousands and any unit of kronor") {
    for (const std::string_view text :
         {"1530", "1530.00", "1530,00", "1 530,00", "1\u00A0530,00", "1\u202F530", "1\u2009530",
          "1 530:-", "1530:-", "1 530 :-", "1530 kr", "1530kr", "1 530,00 kr", "1 530,0 SEK",
          "1530 Kr", " 1530\u00A0kr ", "1530,000", "1530,-", "1 530 kr.", "1530 kronor"}) {
        CAPTURE(text);
        CHECK(parse_amount(text) == Money::from_kronor(1530));
    }
    CHECK(parse_amount("1 530,50 SEK") == Money::from_ore(153'050));
    CHECK(parse_amount("1530,5") == Money::from_ore(153'050));
    CHECK(parse_amount("12 345 678,90") == Money::from_ore(1'234'567'890));
    CHECK(parse_amount("0") == Money{});
}

TEST_CASE("what is not an amount is none") {
    for (const std::string_view text :
         {"",          "kr",         ":-",        "- 5",    "1530,005", "15 30",    "1530 530",
          "1 5300",    "1  530",     "1 530 ,00", "1530 0", "1.530,00", "1,530.00", "1530,00:-",
          "1530 euro", "1530 kr kr", "tusen",     "1530,",  ",50",      "1530, 00", "1530-"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_amount(text).has_value());
    }
}

}  // namespace underlag
