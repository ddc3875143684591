#include "underlag/documents/pdf/page_fitting.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

TEST_CASE("room left over goes to the columns whose texts can be broken") {
    CHECK(shared_widths({{20, 30, 40}, {30, 30, 30}, {20, 60, 80}}, 270) ==
          std::vector<double>{80, 30, 160});
}

TEST_CASE("room left over goes to all when none can be broken") {
    CHECK(shared_widths({{30, 30, 30}, {60, 60, 60}}, 180) == std::vector<double>{60, 120});
}

TEST_CASE("where there is too little, first what few rows need is given up") {
    CHECK(shared_widths({{20, 40, 120}, {20, 60, 60}, {30, 30, 30}}, 170) ==
          std::vector<double>{80, 60, 30});
    CHECK(shared_widths({{20, 40, 120}, {20, 60, 60}, {30, 30, 30}}, 100) ==
          std::vector<double>{30, 40, 30});
}

TEST_CASE("an amount is never broken: where words must be, the others give up their room") {
    const std::vector<WantedWidth> wanted{{60, 80, 90}, {40, 40, 40}, {60, 80, 90}};
    CHECK_FALSE(have_room(wanted, 100));
    CHECK(shared_widths(wanted, 100) == std::vector<double>{30, 40, 30});
}

TEST_CASE("there is room when no word must be broken, and common room when few rows must") {
    const std::vector<WantedWidth> wanted{{60, 80, 90}, {40, 40, 40}};
    CHECK(have_room(wanted, 100));
    CHECK_FALSE(have_common_room(wanted, 100));
    CHECK(have_common_room(wanted, 120));
}

}  // namespace
}  // namespace underlag
