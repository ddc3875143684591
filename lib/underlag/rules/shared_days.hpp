// Whether the stated days of overlapping placements fit the weekdays that they share.
#pragma once

#include <vector>

#include "underlag/values/period.hpp"

namespace underlag {

struct DaysWanted {
    Period period;
    int days = 0;
};

// True when every placement can have its days on Mondays to Fridays of its own period with no day
// used twice: the days are given out in order, first to the placement that ends first.
[[nodiscard]] bool fit_the_weekdays_together(std::vector<DaysWanted> placements);

}  // namespace underlag
