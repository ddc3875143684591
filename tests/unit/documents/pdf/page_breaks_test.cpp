#include "underlag/documents/pdf/page_fitting.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

using What = Band::What;

PageLayout layout_with(std::vector<Band> bands) {
    PageLayout layout;
    layout.bands = std::move(bands);
    layout.heading_height = 20;
    break_into_pages(layout);
    return layout;
}

constexpr double body = body_end - top_margin;

TEST_CASE("a row that does not fit goes to the next page, below the heading again") {
    const PageLayout layout =
        layout_with({{.what = What::heading, .keeps_with_next = true, .height = 20},
                     {.what = What::line, .height = body - 50},
                     {.what = What::line, .height = 40}});
    REQUIRE(layout.pages() == 2);
    CHECK(layout.bands[2].page == 1);
    CHECK(layout.bands[2].top == doctest::Approx(top_margin + 20));
    CHECK(layout.repeats_heading == std::vector<bool>{false, true});
}

TEST_CASE("the heading goes with its first line, and the last line with the sum") {
    const PageLayout layout =
        layout_with({{.what = What::fact, .height = body - 30},
                     {.what = What::heading, .keeps_with_next = true, .height = 20},
                     {.what = What::line, .height = 15},
                     {.what = What::line, .height = body - 60},
                     {.what = What::line, .keeps_with_next = true, .height = 15},
                     {.what = What::sum, .height = 15}});
    CHECK(layout.bands[1].page == 1);
    CHECK(layout.bands[2].page == 1);
    CHECK(layout.bands[3].page == 1);
    CHECK(layout.bands[4].page == 2);
    CHECK(layout.bands[5].page == 2);
    CHECK(layout.repeats_heading == std::vector<bool>{false, false, true});
}

TEST_CASE("what stands below the table has no heading above it, and no air") {
    const PageLayout layout = layout_with({{.what = What::sum, .height = body - 10},
                                           {.what = What::air, .height = 14},
                                           {.what = What::unit, .height = 15}});
    REQUIRE(layout.pages() == 2);
    CHECK(layout.repeats_heading[1] == false);
    CHECK(layout.bands[2].page == 1);
    CHECK(layout.bands[2].top == doctest::Approx(top_margin));
}

TEST_CASE("rows kept together that are higher than a page are parted between them") {
    const PageLayout layout =
        layout_with({{.what = What::unit, .keeps_with_next = true, .height = 500},
                     {.what = What::unit, .height = 500}});
    CHECK(layout.pages() == 2);
    CHECK(layout.bands[1].page == 1);
}

}  // namespace
}  // namespace underlag
