#include "underlag/values/term.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

constexpr Term spring_2026{2026, Season::spring};
constexpr Term autumn_2016{2016, Season::autumn};

static_assert(period_of(spring_2026).first() == date(2026, 1, 1));
static_assert(period_of(spring_2026).last() == date(2026, 6, 30));
static_assert(period_of(autumn_2016).first() == date(2016, 7, 1));
static_assert(period_of(autumn_2016).last() == date(2016, 12, 31));

static_assert(term_of(date(2026, 6, 30)) == spring_2026);
static_assert(term_of(date(2026, 7, 1)) == next(spring_2026));
static_assert(term_of(date(2016, 12, 31)) == autumn_2016);
static_assert(next(autumn_2016) == Term{2017, Season::spring});
static_assert(previous(autumn_2016) == Term{2016, Season::spring});
static_assert(previous(spring_2026) == Term{2025, Season::autumn});
static_assert(autumn_2016 < spring_2026 && spring_2026 < next(spring_2026));

static_assert(invoicing_deadline(spring_2026) == date(2026, 6, 15));
static_assert(invoicing_deadline(autumn_2016) == date(2016, 12, 15));
static_assert(due_date(date(2016, 12, 1)) == date(2016, 12, 31));

TEST_CASE("a term is written with its four-digit year") {
    CHECK(to_text(spring_2026) == "VT2026");
    CHECK(to_text(autumn_2016) == "HT2016");
}

TEST_CASE("a term is read as people write it") {
    for (const char* text : {"VT2026", "VT26", "vt 2026", "VT-26", "vt26", "Vt2026", "vT 26"}) {
        CAPTURE(text);
        CHECK(parse_term(text) == spring_2026);
    }
    for (const char* text : {"HT2016", "HT16", "ht 2016", "HT-16"}) {
        CAPTURE(text);
        CHECK(parse_term(text) == autumn_2016);
    }
}

TEST_CASE("two digits mean this century") {
    CHECK(parse_term("HT99") == Term{2099, Season::autumn});
    CHECK(parse_term("VT00") == Term{2000, Season::spring});
}

TEST_CASE("the years of terms end where the years of lists do") {
    CHECK(parse_term("VT1990") == Term{1990, Season::spring});
    CHECK(parse_term("HT2100") == Term{2100, Season::autumn});
    CHECK_FALSE(parse_term("HT1989").has_value());
    CHECK_FALSE(parse_term("VT2101").has_value());
}

TEST_CASE("anything else is no term") {
    for (const char* text :
         {"", "VT", "VT2", "VT-", "VT 6", "VT202", "VT20261", "ST2026", "V2026", "2026", "VT  26",
          "VT--26", "VT_26", " VT26", "VT26 ", "VT2O26", "VT+26", "2026VT", "TV2026"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_term(text).has_value());
    }
}

}  // namespace
}  // namespace underlag
