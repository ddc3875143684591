#include "underlag/store/postgres/moments.hpp"

#include <doctest/doctest.h>

namespace underlag {

TEST_CASE("a moment is told as the clock here showed it, or in UTC and then so called") {
    constexpr std::int64_t moment = 1'480'601'039;  // 2016-12-01 14:03:59 UTC
    CHECK(moment_text(moment, {}) == "2016-12-01 14:03 UTC");
    const auto in_sweden = [](std::time_t seconds) {
        const std::time_t later = seconds + 3600;
        std::tm local{};
        return *::gmtime_r(&later, &local);
    };
    CHECK(moment_text(moment, in_sweden) == "2016-12-01 15:03");
}

}  // namespace underlag
