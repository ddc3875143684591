#include "underlag/text/passwords_in_text.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

// What stands there, with spaces between.
std::string found_in(std::string_view text) {
    std::string found;
    for (const PasswordPlace& place : passwords_in(text))
        found += (found.empty() ? "" : " ") +
                 std::string{text.substr(place.begin, place.end - place.begin)};
    return found;
}

}  // namespace

TEST_CASE("a password stands behind a word for it, or in an address") {
    CHECK(found_in("password = \"a\"\nlösenord=b;pwd='c d'") == "a b c d");
    CHECK(found_in("ledger = \"postgresql://kim:hem@ligt@db/vfu\"") == "hem@ligt");
    CHECK(found_in("contact: anna@kommunen.se, password") == "");
}

TEST_CASE("what is meant as an address is looked through more closely") {
    for (const char* address : {"postgresql:kim:hemligt@db", "postgresql//kim:@db",
                                "postgresql://kim%3Ahemligt@db/vfu", "host=db passw%6Frd=hemligt"})
        CHECK(has_password(address));
    for (const char* address : {"postgresql://kim@db:5432/vfu?schema=a",
                                "postgresql://db:5432/vfu?user=kim@kommunen", "C:\\kim@x\\a.db"})
        CHECK_FALSE(has_password(address));
}

TEST_CASE("two hexadecimal digits behind a % are a sign") {
    CHECK(percent_decoded("a%20b%c3%A5") == "a bå");
    CHECK_FALSE(percent_decoded("a%2").has_value());
    CHECK_FALSE(percent_decoded("a%zz").has_value());
}

}  // namespace underlag
