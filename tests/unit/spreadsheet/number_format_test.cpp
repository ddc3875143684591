#include "underlag/spreadsheet/serial_date.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("formats of days and times are known by their letters") {
    for (const char* code :
         {"yyyy\\-mm\\-dd", "[$-41D]d mmmm yyyy", "\"den \"d/m yyyy", "m/d/yy", "mm:ss.0", "[h]:mm",
          "h:mm AM/PM", "YYYY-MM-DD", "yyyy/mm/dd;@", "[Red]d.m.yy", "e\\-mm\\-dd", "mmss.0"})
        CHECK_MESSAGE(is_date_format(code), code);
}

TEST_CASE("formats of numbers are not, whatever letters are shown with them") {
    for (const char* code :
         {"General", "GENERAL", "General\" st\"", "0.00", "# ##0,00 \"kr\"", "0\" dagar\"", "0 st",
          "#,##0\\ \"days\"", "@", "0.00E+00", "[Red]0;[Blue]-0", "\"dagar\"", "_-* # ##0 _k_r_-",
          "0;dd", "", "Standard", "[$kr-41D] # ##0", "# ?/?"})
        CHECK_MESSAGE(!is_date_format(code), code);
}

TEST_CASE("a quote or bracket that is never closed ends the format") {
    CHECK(!is_date_format("\"yyyy"));
    CHECK(!is_date_format("0[yyyy"));
    CHECK(!is_date_format("0\\"));
}

TEST_CASE("formats without a code are known by number") {
    CHECK(is_built_in_date_format(14));
    CHECK(is_built_in_date_format(22));
    CHECK(is_built_in_date_format(47));
    CHECK(is_built_in_date_format(58));
    CHECK(!is_built_in_date_format(0));
    CHECK(!is_built_in_date_format(13));
    CHECK(!is_built_in_date_format(23));
    CHECK(!is_built_in_date_format(49));
}
