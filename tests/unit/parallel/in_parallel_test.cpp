#include "underlag/parallel/in_parallel.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

using underlag::in_parallel;
using underlag::share_of;

TEST_CASE("every part is worked on once, whatever the number of threads") {
    for (const unsigned threads : {1U, 2U, 8U}) {
        std::vector<int> times(100, 0);
        in_parallel(threads, times.size(), [&](std::size_t part) { ++times[part]; });
        CHECK(times == std::vector<int>(100, 1));
    }
}

TEST_CASE("of several failures the one of the lowest part is thrown, after all parts are done") {
    std::vector<int> times(20, 0);
    const auto work = [&](std::size_t part) {
        ++times[part];
        if (part == 7 || part == 13)
            throw std::runtime_error("part " + std::to_string(part));
    };
    CHECK_THROWS_WITH(in_parallel(3, times.size(), work), "part 7");
    CHECK(times == std::vector<int>(20, 1));
}

TEST_CASE("no parts is no work") {
    in_parallel(4, 0, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("the shares of a count follow on each other and leave nothing out") {
    std::size_t begin = 0;
    for (std::size_t part = 0; part < 7; ++part) {
        const auto share = share_of(100, part, 7);
        CHECK(share.begin == begin);
        CHECK(share.end - share.begin >= 14);
        begin = share.end;
    }
    CHECK(begin == 100);
}
