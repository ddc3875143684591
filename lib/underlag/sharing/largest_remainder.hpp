// Shares an amount by population so that the shares sum to it exactly: largest remainder (avtal §
// 6).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/values/money.hpp"

namespace underlag {

// How many live with one that shares.
struct Inhabitants {
    std::int64_t population = 0;  // persons, not negative
    std::string_view code = {};   // kommunkod: decides between equals
};

// A share with every step that led to it. Whole units are kronor or öre, as was asked.
struct QuotaShare {
    std::int64_t floor = 0;      // whole units of the quota
    std::int64_t remainder = 0;  // of the quota, as `remainder` / total population of a unit
    int rank = 0;                // by remainder, from 1: who gets a unit that is left first
    bool is_rounded_up = false;  // got one of the units left
    Money amount = {};           // floor and, when rounded up, one unit more
};

// In the order of `sharers`. What is left when every quota is cut to whole units goes, a unit each,
// to those with the largest remainders; among equals to the larger population, then the lower code,
// then the first. `unit`: öre in a unit, 100 for kronor. Preconditions: `amount` is not negative
// and a whole number of units, the populations sum to more than 0 and to less than 2^62 / 100.
[[nodiscard]] std::vector<QuotaShare> share_by_population(Money amount, std::int64_t unit,
                                                          std::span<const Inhabitants> sharers);

// "430181.8162": the quota in kronor with four decimals and cut there, never rounded, since a
// rounded one could look whole. Precondition: as above.
[[nodiscard]] std::string quota_text(const QuotaShare& share, std::int64_t unit,
                                     std::int64_t total_population);

// "0.8162": what the floor leaves of that.
[[nodiscard]] std::string remainder_text(const QuotaShare& share, std::int64_t unit,
                                         std::int64_t total_population);

}  // namespace underlag
