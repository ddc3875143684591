// The bars of a follow-up's charts: the largest, and the rest as one.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/follow_up.hpp"

namespace underlag {

struct WeeksBar {
    std::string label;
    long long days = 0;
    long long days_before = 0;  // of the year before
};

// The year's weeks by university and programme beside the year before's, largest first: 20, and the
// others as one. They sum to the two overviews.
[[nodiscard]] std::vector<WeeksBar> programme_bars(const FollowUp& follow, Language language);
// The year's weeks by unit, likewise.
[[nodiscard]] std::vector<WeeksBar> unit_bars(const FollowUp& follow, Language language);

}  // namespace underlag
