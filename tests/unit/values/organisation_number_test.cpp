#include "underlag/values/checked_numbers.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace underlag {
namespace {

static_assert(!std::is_default_constructible_v<OrganisationNumber>);
static_assert(!std::is_constructible_v<OrganisationNumber, std::string>);

TEST_CASE("published organisation numbers are read and written back") {
    for (const char* text : {"212000-0142", "212000-1355", "232100-0180", "202100-2932",
                             "202100-2973", "212000-9994"}) {
        CAPTURE(text);
        CHECK(OrganisationNumber::parse(text).value().to_text() == text);
    }
}

TEST_CASE("hyphen and the prefix 16 may be there or not") {
    const auto number = OrganisationNumber::parse("212000-0142").value();
    CHECK(OrganisationNumber::parse("2120000142").value() == number);
    CHECK(OrganisationNumber::parse("16212000-0142").value() == number);
    CHECK(OrganisationNumber::parse("162120000142").value() == number);
}

TEST_CASE("a number that itself begins with 16 keeps it") {
    CHECK(OrganisationNumber::parse("162000-0016").value().to_text() == "162000-0016");
}

TEST_CASE("a wrong check digit is told with the right one") {
    const auto wrong = OrganisationNumber::parse("212000-0143");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().reason == NumberError::Reason::wrong_check_digit);
    CHECK(wrong.error().right_digit == '2');
}

TEST_CASE("a third digit of 0 or 1 is a person's") {
    for (const char* text : {"850709-9805", "900101-0017", "851709-9805"}) {
        CAPTURE(text);
        const auto person = OrganisationNumber::parse(text);
        REQUIRE_FALSE(person.has_value());
        CHECK(person.error().reason == NumberError::Reason::a_persons_number);
    }
}

TEST_CASE("anything else is not of this form") {
    for (const char* text :
         {"", "212000", "212000-014", "212000-01422", "21200-00142", "212000 0142", "21200O-0142",
          "212000-0142 ", "18212000-0142", "16-2120000142", "-2120000142", "16", "16212000014",
          "1616212000-0142"}) {
        CAPTURE(text);
        const auto wrong = OrganisationNumber::parse(text);
        REQUIRE_FALSE(wrong.has_value());
        CHECK(wrong.error().reason == NumberError::Reason::not_of_this_form);
        CHECK(wrong.error().right_digit == 0);
    }
}

}  // namespace
}  // namespace underlag
