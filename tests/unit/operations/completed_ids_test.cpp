#include "underlag/operations/completed_ids.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

TEST_CASE("terms are completed with the one before, this one and the next") {
    CHECK(terms_around(date(2026, 6, 30)) ==
          std::vector<std::string>{"HT2025", "VT2026", "HT2026"});
    CHECK(terms_around(date(2026, 7, 1)) == std::vector<std::string>{"VT2026", "HT2026", "VT2027"});
}

TEST_CASE("an agreement that is not there gives no ids") {
    CHECK(ids_of_units({"finns-inte.toml"}).empty());
    CHECK(ids_of_agreements({"finns-inte.toml"}).empty());
}

}  // namespace
}  // namespace underlag
