#include "underlag/values/checked_numbers.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace underlag {
namespace {

static_assert(!std::is_default_constructible_v<Giro>);
static_assert(!std::is_constructible_v<Giro, Giro::Kind, std::string>);

constexpr Giro::Kind bankgiro = Giro::Kind::bankgiro;
constexpr Giro::Kind plusgiro = Giro::Kind::plusgiro;

TEST_CASE("bankgiro numbers are read and printed with the hyphen before the last four") {
    for (const char* text : {"160-9908", "5402-9681", "297-3675", "991-2346"}) {
        CAPTURE(text);
        const auto giro = Giro::parse(bankgiro, text);
        REQUIRE(giro.has_value());
        CHECK(giro->kind() == bankgiro);
        CHECK(giro->to_text() == text);
    }
    CHECK(Giro::parse(bankgiro, "54029681").value().to_text() == "5402-9681");
}

TEST_CASE("plusgiro numbers are printed in pairs from the right") {
    for (const char* text : {"28 65 43-4", "410 54 68-5", "4-2"}) {
        CAPTURE(text);
        const auto giro = Giro::parse(plusgiro, text);
        REQUIRE(giro.has_value());
        CHECK(giro->kind() == plusgiro);
        CHECK(giro->to_text() == text);
    }
    CHECK(Giro::parse(plusgiro, "2865434").value().to_text() == "28 65 43-4");
    CHECK(Giro::parse(plusgiro, "286543-4").value().to_text() == "28 65 43-4");
    CHECK(Giro::parse(plusgiro, "28 65 434").value().to_text() == "28 65 43-4");
    CHECK(Giro::parse(plusgiro, "42").value().to_text() == "4-2");
    CHECK(Giro::parse(plusgiro, "18").value().to_text() == "1-8");
    CHECK(Giro::parse(plusgiro, "125").value().to_text() == "12-5");
    CHECK(Giro::parse(plusgiro, "1230").value().to_text() == "123-0");
    CHECK(Giro::parse(plusgiro, "12344").value().to_text() == "12 34-4");
    CHECK(Giro::parse(plusgiro, "123455").value().to_text() == "123 45-5");
}

TEST_CASE("a wrong check digit is told with the right one") {
    const auto right_digit = [](Giro::Kind kind, std::string_view text) {
        const auto wrong = Giro::parse(kind, text);
        REQUIRE_FALSE(wrong.has_value());
        CHECK(wrong.error().reason == NumberError::Reason::wrong_check_digit);
        return wrong.error().right_digit;
    };
    CHECK(right_digit(bankgiro, "5402-9682") == '1');
    CHECK(right_digit(bankgiro, "1234-5678") == '4');
    CHECK(right_digit(plusgiro, "410 54 68-6") == '5');
}

TEST_CASE("the same digits fit both kinds and are not the same giro") {
    const Giro as_bankgiro = Giro::parse(bankgiro, "5402-9681").value();
    CHECK(as_bankgiro == Giro::parse(bankgiro, "54029681").value());
    CHECK(as_bankgiro != Giro::parse(plusgiro, "540 29 68-1").value());
}

TEST_CASE("anything else is not of the form of its kind") {
    const auto is_of_no_form = [](Giro::Kind kind, std::string_view text) {
        const auto giro = Giro::parse(kind, text);
        return !giro && giro.error().reason == NumberError::Reason::not_of_this_form;
    };
    for (const char* text : {"", "-", "160-99", "1609-908", "54029-6811", "5402 9681", "5402--9681",
                             "5402-9681 ", "-1609908", "4-2", "160-99O8"}) {
        CAPTURE(text);
        CHECK(is_of_no_form(bankgiro, text));
    }
    for (const char* text : {"", "-", "4", "-2", "4--2", "28-65434", " 4-2", "4-2 ", "28 65 43-4-",
                             "123 45 67 89-7", "28.65.43-4"}) {
        CAPTURE(text);
        CHECK(is_of_no_form(plusgiro, text));
    }
}

}  // namespace
}  // namespace underlag
