#include "underlag/reports/words.hpp"

#include <doctest/doctest.h>

using namespace underlag;

TEST_CASE("thousands are kept apart by no-break spaces") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1\u00A0000");
    CHECK(grouped(1234567) == "1\u00A0234\u00A0567");
}

TEST_CASE("one is singular in both languages, none and several are plural") {
    CHECK(counted(1, Severity::warning, Language::swedish) == "1 varning");
    CHECK(counted(0, Severity::warning, Language::swedish) == "0 varningar");
    CHECK(counted(1, Severity::note, Language::english) == "1 note");
    CHECK(counted(2, Severity::error, Language::english) == "2 errors");
    CHECK(counted(2, Severity::error, Language::swedish) == "2 fel");
    CHECK(counted_placements(1, Language::swedish) == "1 placering");
    CHECK(counted_placements(0, Language::english) == "0 placements");
}
