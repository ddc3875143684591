#include "underlag/documents/html/page_data.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

TEST_CASE("what could be a tag, an attribute's end or a character reference is none") {
    CHECK(hypertext("<b a=\"1\" c='2'>&amp;") ==
          "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
    CHECK(hypertext("Åsa Öberg – 7\u00A0650,00") == "Åsa Öberg – 7\u00A0650,00");
}

TEST_CASE("what no page may hold becomes a sign that says so") {
    CHECK(hypertext("a\x01z\x7F") == "a\uFFFDz\uFFFD");
    CHECK(hypertext("a\xC3") == "a\uFFFD");
    CHECK(hypertext("a\uFFFEz") == "a\uFFFDz");
    CHECK(hypertext("a\u202Ez") == "az");
}

TEST_CASE("an address goes from the page to the file") {
    CHECK(address_of("HT2016/KI/aso.xlsx", "HT2016/oversikt.html") == "KI/aso.xlsx");
    CHECK(address_of("HT2016/KI/aso.xlsx", "oversikt.html") == "HT2016/KI/aso.xlsx");
    CHECK(address_of("HT2016/KI/aso.xlsx", "HT2016/RKH/oversikt.html") == "../KI/aso.xlsx");
    CHECK(address_of("HT2016/K/a.xlsx", "HT2016/KI.html") == "K/a.xlsx");
}

TEST_CASE("an address can only be that of a file") {
    CHECK(address_of("javascript:alert(1)", "oversikt.html") == "javascript%3Aalert%281%29");
    CHECK(address_of("KI/Å \"x\"?#.xlsx", "oversikt.html") == "KI/%C3%85%20%22x%22%3F%23.xlsx");
}

}  // namespace
}  // namespace underlag
