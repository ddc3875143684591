#include <doctest/doctest.h>

#include <deque>
#include <string>

#include "underlag/placement/placement_list.hpp"

using namespace underlag;

TEST_CASE("each text has one index, in the order in which they came, and the empty one is 0") {
    DistinctTexts texts;
    CHECK(texts.index_of("Åsö hemsjukvård") == 1);
    CHECK(texts.index_of("Ekbackens äldreboende") == 2);
    CHECK(texts.index_of("Åsö hemsjukvård") == 1);
    CHECK(texts.index_of("") == 0);
    CHECK(texts.size() == 3);
    CHECK(texts[2] == "Ekbackens äldreboende");
}

TEST_CASE("thousands of texts keep their indexes while the table grows") {
    std::deque<std::string> units;
    DistinctTexts texts;
    for (TextIndex unit = 1; unit <= 5'000; ++unit)
        REQUIRE(texts.index_of(units.emplace_back("Enhet " + std::to_string(unit))) == unit);
    for (TextIndex unit = 1; unit <= 5'000; ++unit)
        REQUIRE(texts.index_of(texts.seek(units[unit - 1])) == unit);
}

TEST_CASE("long texts that begin alike are told apart") {
    const std::string one = std::string(60, 'a') + "1";
    const std::string two = std::string(60, 'a') + "2";
    DistinctTexts texts;
    CHECK(texts.index_of(one) == 1);
    CHECK(texts.index_of(two) == 2);
    const std::string beginning(52, 'a');
    CHECK(texts.index_of(beginning) == 3);
    CHECK(texts.index_of(one) == 1);
}
