#include "underlag/documents/pdf/column_widths.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

std::vector<double> widths(const std::vector<WantedWidth>& wanted, double all,
                           bool squeezed = false) {
    return shared_widths(wanted, all, squeezed).value();
}

TEST_CASE("room left over goes to the columns whose texts can be broken") {
    CHECK(widths({{20, 40}, {30, 30}, {20, 80}}, 270) == std::vector<double>{80, 30, 160});
}

TEST_CASE("room left over goes to all when none can be broken") {
    CHECK(widths({{30, 30}, {60, 60}}, 180) == std::vector<double>{60, 120});
}

TEST_CASE("where there is too little the wide columns give it up") {
    CHECK(widths({{20, 120}, {30, 30}}, 100) == std::vector<double>{70, 30});
}

TEST_CASE("no word is broken unless there is no other way") {
    CHECK_FALSE(shared_widths({{60, 90}, {60, 60}}, 100, false));
    CHECK(widths({{60, 90}, {60, 60}}, 100, true) == std::vector<double>{50, 50});
}

}  // namespace
}  // namespace underlag
