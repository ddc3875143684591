#include "underlag/text/byte_block.hpp"

#include <doctest/doctest.h>

#include <string>

namespace underlag {
namespace {

TEST_CASE("bytes are counted in texts of any length, also where every byte is one of them") {
    for (std::size_t size = 0; size <= 700; ++size) {
        CAPTURE(size);
        REQUIRE(count_of(std::string(size, '\n'), '\n') == size);
        REQUIRE(count_of(std::string(size, 'a'), '\n') == 0);
        REQUIRE(count_of(std::string(size, 'a') + '\n' + std::string(size, 'a'), '\n') == 1);
    }
}

}  // namespace
}  // namespace underlag
