// The cost of a year that parties share, raised by an index as a week rate is (avtal § 6).
#pragma once

#include "underlag/compensation/week_rate.hpp"

namespace underlag {

// As week_rate(), of amounts that can be a thousand times higher. An amount beyond all costs counts
// as missing an index.
[[nodiscard]] tl::expected<WeekRate, NoRate> year_cost(const RateTable& rates,
                                                       const CompensationTerms& terms, int year);

}  // namespace underlag
