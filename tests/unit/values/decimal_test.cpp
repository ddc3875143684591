#include "underlag/values/decimal.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace underlag {
namespace {

static_assert(Decimal{150, 2} != Decimal{15, 1});

TEST_CASE("a decimal keeps the decimals it was written with") {
    CHECK(parse_decimal("1.50") == Decimal{150, 2});
    CHECK(parse_decimal("1.84") == Decimal{184, 2});
    CHECK(parse_decimal("-0.5") == Decimal{-5, 1});
    CHECK(parse_decimal("3") == Decimal{3, 0});
    CHECK(parse_decimal("007") == Decimal{7, 0});
    CHECK(parse_decimal("-0") == Decimal{0, 0});
}

TEST_CASE("a decimal holds fifteen significant digits and nine decimals") {
    CHECK(parse_decimal("999999999999999") == Decimal{999'999'999'999'999, 0});
    CHECK(parse_decimal("123456.123456789") == Decimal{123'456'123'456'789, 9});
    CHECK(parse_decimal("0000000000000000000001") == Decimal{1, 0});
    CHECK_FALSE(parse_decimal("1000000000000000").has_value());
    CHECK_FALSE(parse_decimal("1234567.123456789").has_value());
    CHECK_FALSE(parse_decimal("0.0000000001").has_value());
    CHECK_FALSE(parse_decimal("99999999999999999999999999").has_value());
}

TEST_CASE("anything else is no decimal") {
    for (const char* text : {"", "-", ".", "-.", ".5", "5.", "1,5", "1.2.3", "1e3", " 1", "1 ",
                             "+1", "--1", "1-", "0x1", "\u22121", "1 000", "1.-5", "nan"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_decimal(text).has_value());
    }
}

TEST_CASE("weeks in steps of 0.2 are whole days, other fractions are not") {
    CHECK(whole_at(Decimal{360, 2}, 1) == 36);
    CHECK(whole_at(Decimal{36, 1}, 1) == 36);
    CHECK(whole_at(Decimal{3, 0}, 1) == 30);
    CHECK(whole_at(Decimal{-360, 2}, 1) == -36);
    CHECK(whole_at(Decimal{0, 9}, 0) == 0);
    CHECK_FALSE(whole_at(Decimal{365, 2}, 1).has_value());
    CHECK_FALSE(whole_at(Decimal{-365, 2}, 1).has_value());
    CHECK_FALSE(whole_at(Decimal{5, 1}, 0).has_value());
}

TEST_CASE("a number too large to be scaled is nothing, not another number") {
    CHECK_FALSE(whole_at(Decimal{999'999'999'999'999, 0}, 5).has_value());
}

TEST_CASE("a decimal is written as it was read") {
    for (const char* text :
         {"1.84", "1.50", "-0.5", "0.05", "-0.05", "3", "0", "0.00", "123456.123456789"}) {
        CAPTURE(text);
        CHECK(to_text(parse_decimal(text).value()) == text);
    }
}

}  // namespace
}  // namespace underlag
