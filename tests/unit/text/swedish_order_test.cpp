#include "underlag/text/swedish_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace underlag {
namespace {

std::vector<std::string> sorted(std::vector<std::string> names) {
    const SwedishOrder order;
    std::ranges::sort(names, {}, [&](const std::string& name) { return order.sort_key(name); });
    return names;
}

}  // namespace

TEST_CASE("å, ä and ö come after z, in that order") {
    CHECK(sorted({"Öberg", "Zetterlund", "Ängman", "Åkesson", "Andersson", "Östling"}) ==
          std::vector<std::string>{"Andersson", "Zetterlund", "Åkesson", "Ängman", "Öberg",
                                   "Östling"});
}

TEST_CASE("case decides last") {
    CHECK(sorted({"Åsa Ek", "åsa Ek", "Åsa Dahl", "åsa Berg"}) ==
          std::vector<std::string>{"åsa Berg", "Åsa Dahl", "åsa Ek", "Åsa Ek"});
}

TEST_CASE("the same text has the same key, a beginning comes before the whole") {
    const SwedishOrder order;
    CHECK(order.sort_key("Åsa Öberg") == order.sort_key("Åsa Öberg"));
    CHECK(order.sort_key("Åsa") < order.sort_key("Åsa Ek"));
    CHECK(order.sort_key("") < order.sort_key("a"));
    const std::string long_name(1000, 'o');
    CHECK(order.sort_key(long_name) < order.sort_key(long_name + "a"));
}

}  // namespace underlag
