#include "underlag/settings/passwords.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

std::string hidden(std::string toml) {
    static_cast<void>(hide_passwords(toml));
    return toml;
}

TEST_CASE("the password of an address is hidden, and its user and server are not") {
    CHECK(hidden("ledger = \"postgresql://kim:hemligt@db.kommun.se:5432/vfu\"") ==
          "ledger = \"postgresql://kim:*******@db.kommun.se:5432/vfu\"");
    CHECK(hidden("ledger = 'postgres://kim:h@ml:gt@db/vfu'") ==
          "ledger = 'postgres://kim:*******@db/vfu'");
}

TEST_CASE("an address without a password is left as it is") {
    for (const char* toml :
         {"ledger = \"postgresql://kim@db.kommun.se:5432/vfu\"",
          "ledger = \"postgresql://db.kommun.se:5432/vfu\"", "ledger = \"postgresql://kim:@db\"",
          "# se https://kommun.se:443/vfu och mejla kim@kommun.se"})
        CHECK(hidden(toml) == toml);
}

TEST_CASE("what follows the word password is hidden, as a key, in a text and in a comment") {
    CHECK(hidden("password = \"hem ligt\"\n") == "password = \"********\"\n");
    CHECK(hidden("\"Db_Password\"='hemligt'") == "\"Db_Password\"='*******'");
    CHECK(hidden("ledger = \"host=db password=hemligt user=kim\"") ==
          "ledger = \"host=db password=******* user=kim\"");
    CHECK(hidden("ledger = \"postgresql://db/vfu?password=hemligt&user=kim\"") ==
          "ledger = \"postgresql://db/vfu?password=*******&user=kim\"");
    CHECK(hidden("# lösenord = hemligt\nlang = \"sv\"") == "# lösenord = *******\nlang = \"sv\"");
    CHECK(hidden("# Inget lösenord här, \"password\" är inget värde") ==
          "# Inget lösenord här, \"password\" är inget värde");
}

TEST_CASE("each password has its place, once, in the order of the text") {
    std::string toml = "a = \"x://u:ett@h?password=tva\"\npwd = 'tre'";
    const auto found = hide_passwords(toml);
    REQUIRE(found.size() == 3);
    CHECK(found[0].offset == 11);
    CHECK(found[0].length == 3);
    CHECK(found[1].offset == 26);
    CHECK(found[2].offset == 38);
    CHECK(toml == "a = \"x://u:***@h?password=***\"\npwd = '***'");
}

}  // namespace
}  // namespace underlag
