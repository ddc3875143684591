// What a piece of work costs inside a program: wall and processor seconds, the median of some
// rounds.
#pragma once

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace underlag::bench {

struct Cost {
    double wall = 0;
    double processor = 0;  // of all threads together
};

inline double clock_seconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <typename Work>
Cost cost_of(Work&& work) {
    const double wall = clock_seconds(CLOCK_MONOTONIC);
    const double processor = clock_seconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return {clock_seconds(CLOCK_MONOTONIC) - wall,
            clock_seconds(CLOCK_PROCESS_CPUTIME_ID) - processor};
}

inline double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

inline void print(std::string_view what, const std::vector<Cost>& costs) {
    std::vector<double> walls;
    std::vector<double> processors;
    for (const Cost& cost : costs) {
        walls.push_back(cost.wall);
        processors.push_back(cost.processor);
    }
    fmt::print("{:.6f} {:.6f} {}\n", median(std::move(walls)), median(std::move(processors)), what);
}

}  // namespace underlag::bench
