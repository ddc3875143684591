// The planning frames (§ 4.1) of a year: how many students were meant, placed and done.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/rules/check_input.hpp"

namespace underlag {

struct FrameUse {
    std::string activity = {};  // id
    std::string activity_name = {};
    std::string programme = {};
    int frame = 0;  // students a year
    std::size_t placed =
        0;                 // different students whose placement begins in the year, as A205 counts
    std::size_t done = 0;  // of those, students with a placement that has ended

    // Negative: more than the frame.
    [[nodiscard]] long long free() const { return frame - static_cast<long long>(placed); }
};

// Of agreements that are valid on a day of the year; what several of them see of a unit and
// programme is one frame, with the students of all universities. By agreement and unit, as they
// stand there. A placement has ended when its last day lies before `today`.
[[nodiscard]] std::vector<FrameUse> frame_use(const CheckInput& input, int year, Date today);

}  // namespace underlag
