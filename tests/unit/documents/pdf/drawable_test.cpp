#include <doctest/doctest.h>

#include "underlag/documents/pdf/typesetter.hpp"

namespace underlag {
namespace {

TEST_CASE("Swedish and its neighbours' letters are drawn as they are") {
    CHECK(drawable("Åsa Öberg–Lindén 7\u00A0650,00 § 4.6") ==
          "Åsa Öberg–Lindén 7\u00A0650,00 § 4.6");
    CHECK(drawable("Łucja Đặng Ωμέγα Жуков") == "Łucja Đặng Ωμέγα Жуков");
}

TEST_CASE("what has no shape or no meaning becomes a sign that says so") {
    CHECK(drawable("a\x01z") == "a\uFFFDz");
    CHECK(drawable("a\xFFz") == "a\uFFFDz");
    CHECK(drawable("\uE000") == "\uFFFD");
    CHECK(drawable("漢") == "\uFFFD");
}

TEST_CASE("a text is one paragraph, and holds nothing that is not seen") {
    CHECK(drawable("a\tb\nc\u2028d") == "a b c d");
    CHECK(drawable("Åsa\u200B\u00AD Ek\u202E") == "Åsa Ek");
    CHECK(drawable("").empty());
}

}  // namespace
}  // namespace underlag
