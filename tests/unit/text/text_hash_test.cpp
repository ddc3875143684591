#include "underlag/text/text_hash.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <string>

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

TEST_CASE("names that differ by case, spaces and forms of letters only have one hash") {
    constexpr std::array<std::string_view, 9> pairs[2] = {
        {"Åsa Ek", "ÖRJAN ÖST", "Åsa  Ek", " Åsa Ek", "Åsa Ek\u00A0", "Åsa\tEk", "Bo STRAẞE",
         "ŁUCJA Ek", "Bo"},
        {"åsa ek", "örjan öst", "Åsa Ek", "Åsa Ek", "Åsa Ek", "Åsa Ek", "bo strasse", "łucja ek",
         "bO"}};
    for (std::size_t i = 0; i < pairs[0].size(); ++i) {
        CAPTURE(pairs[0][i]);
        REQUIRE(fold_name(pairs[0][i]) == fold_name(pairs[1][i]));
        CHECK(name_hash(pairs[0][i]) == name_hash(pairs[1][i]));
    }
}

TEST_CASE("names of persons have the hash of the same words in any order") {
    for (const std::string_view name : {"Berg, Bo", "BERG  BO", "bo\u00A0berg", "Berg Bo"})
        CHECK(person_hash(name) == person_hash("Bo Berg"));
    CHECK(person_hash("ŁUCJA Ek") == person_hash("ek łucja"));
    CHECK(person_hash("Åsa Öst Ek") == person_hash("ek, åsa öst"));
    CHECK(person_hash("Bo Berg") != person_hash("Bo Borg"));
    CHECK(person_hash("Bo Bo") != person_hash("Berg Berg"));
    CHECK(person_hash("Bo") != person_hash(""));
}

TEST_CASE("of all short names that folding makes equal, each has the hash of the others") {
    constexpr std::array<std::string_view, 11> letters{"a", "A",      "å", "Å", " ", "\u00A0",
                                                       "ß", "\u1E9E", "s", "S", "×"};
    // Names are looked at sixteen bytes at a time: the second beginning puts the border within.
    for (const std::string_view beginning : {"", "Fjorton tecken"}) {
        std::map<std::string, std::uint64_t> hash_of_folded;
        std::size_t equal_names = 0;
        for (std::size_t number = 0; number < 11 * 11 * 11 * 11; ++number) {
            std::string name(beginning);
            for (std::size_t rest = number, i = 0; i < 4; ++i, rest /= letters.size())
                name += letters[rest % letters.size()];
            CAPTURE(name);
            const std::uint64_t hash = name_hash(name);
            const auto [first, is_new] = hash_of_folded.try_emplace(fold_name(name), hash);
            REQUIRE(first->second == hash);
            equal_names += is_new ? 0 : 1;
        }
        CHECK(equal_names > 5'000);
    }
}

TEST_CASE("texts that differ have different hashes, whatever their length and wherever they do") {
    std::set<std::uint64_t> hashes;
    std::size_t texts = 0;
    for (std::size_t length = 0; length <= 40; ++length)
        for (std::size_t at = 0; at <= length; ++at, ++texts) {
            std::string text(length, 'a');
            if (at < length)
                text[at] = 'b';
            hashes.insert(text_hash(text));
        }
    CHECK(hashes.size() == texts);
}

TEST_CASE("many ids in a row spread over the parts that the hashes are looked at in") {
    std::array<int, 256> ids_in_part{};
    for (int id = 0; id < 256'000; ++id)
        ++ids_in_part[text_hash("P-" + std::to_string(id)) >> 56U];
    for (const int ids : ids_in_part) {
        CHECK(ids > 500);
        CHECK(ids < 2'000);
    }
}

}  // namespace
TEST_CASE("references that are the same share a hash") {
    CHECK(reference_hash("0012") == reference_hash(" 12"));
    CHECK(reference_hash("r-1") == reference_hash("R - 1"));
    CHECK(reference_hash("R-1") != reference_hash("R-2"));
}

}  // namespace underlag
