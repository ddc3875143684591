#include "underlag/text/nearest.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace underlag {

TEST_CASE("a letter more, less, other or swapped with its neighbour is one slip") {
    CHECK(edit_distance("validate", "validate") == 0);
    CHECK(edit_distance("valdate", "validate") == 1);
    CHECK(edit_distance("validatee", "validate") == 1);
    CHECK(edit_distance("validåte", "validate") == 1);
    CHECK(edit_distance("vaildate", "validate") == 1);
    CHECK(edit_distance("", "Åsö") == 3);
    CHECK(edit_distance("Åsö", "") == 3);
    CHECK(edit_distance("Aso", "Åsö") == 2);
}

TEST_CASE("the nearest word is the one with the fewest slips, the first of equals") {
    constexpr std::array<std::string_view, 4> commands{"validate", "import", "generate", "status"};
    CHECK(nearest("valdate", commands) == "validate");
    CHECK(nearest("IMPROT", commands) == "import");
    CHECK(nearest("genrate", commands) == "generate");
    CHECK_FALSE(nearest("xyzzy", commands).has_value());
    constexpr std::array<std::string_view, 2> equals{"dagar", "dagor"};
    CHECK(nearest("dagur", equals) == "dagar");
    CHECK(nearest("dagor", equals) == "dagor");
}

TEST_CASE("a unit is found without its rings and dots, and whatever the case") {
    constexpr std::array<std::string_view, 2> units{"Hemtjänsten Norr", "Hemsjukvården Åsö"};
    CHECK(nearest("Hemsjukvarden Aso", units) == "Hemsjukvården Åsö");
    CHECK(nearest("HEMSJUKVÅRDEN  åsö", units) == "Hemsjukvården Åsö");
}

TEST_CASE("slips of more than a third of the word are another word") {
    constexpr std::array<std::string_view, 1> units{"Åsö"};
    CHECK(nearest("Åså", units) == "Åsö");
    CHECK_FALSE(nearest("Ask", units).has_value());
    CHECK_FALSE(nearest("", units).has_value());
}

TEST_CASE("three letters that begin one word only mean that word") {
    constexpr std::array<std::string_view, 3> commands{"validate", "explain", "export"};
    CHECK(nearest("val", commands) == "validate");
    CHECK(nearest("expl", commands) == "explain");
    CHECK_FALSE(nearest("va", commands).has_value());
    CHECK_FALSE(nearest("exp", commands).has_value());
}

TEST_CASE("very long words are near nothing") {
    const std::string word(101, 'a');
    const std::array<std::string_view, 1> same{word};
    CHECK_FALSE(nearest(word, same).has_value());
    const std::string shorter(100, 'a');
    const std::array<std::string_view, 1> fits{shorter};
    CHECK(nearest(shorter, fits) == shorter);
}

TEST_CASE("two words are near when either may be a slip for the other, or its beginning") {
    const auto near = [](std::string_view a, std::string_view b) {
        CHECK(are_near(FoldedWord(a), FoldedWord(b)) == are_near(FoldedWord(b), FoldedWord(a)));
        return are_near(FoldedWord(a), FoldedWord(b));
    };
    CHECK(near("Åsa Ek", "åsa  EEK"));
    CHECK(near("Åsa Ek", "Åsa Ekström"));  // its beginning
    CHECK(near("Åsa Ek", "Asa Ek"));
    CHECK(near("Eva Lind", "Ewa Lindh"));
    CHECK_FALSE(near("Åsa Ek", "Bo Lind"));
    CHECK_FALSE(near("Bo", "Bosse"));  // two letters begin many words
    CHECK_FALSE(near("", ""));
    CHECK_FALSE(near(std::string(101, 'a'), std::string(101, 'a')));
}

}  // namespace underlag
