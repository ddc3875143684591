#include "underlag/values/checked_numbers.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

static_assert(luhn_check_digit("212000014") == '2');
static_assert(luhn_check_digit("1234567") == '4');
static_assert(luhn_check_digit("0000") == '0');
static_assert(passes_luhn("2120000142"));
static_assert(!passes_luhn("2120000143"));

TEST_CASE("a single wrong digit and two neighbours that changed places are both caught") {
    CHECK(passes_luhn("54029681"));
    CHECK_FALSE(passes_luhn("54028681"));
    CHECK_FALSE(passes_luhn("45029681"));
}

}  // namespace
}  // namespace underlag
