// Work shared out over several threads, with results that do not depend on how many.
#pragma once

#include <cstddef>
#include <functional>

namespace underlag {

// Calls `work(part)` once for each part from 0 to parts - 1, on at most `threads` threads, this one
// among them. Waits for all; then throws what the lowest part that failed has thrown.
void in_parallel(unsigned threads, std::size_t parts, const std::function<void(std::size_t)>& work);

// A span of indexes, the last not included.
struct IndexRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The part of `count` things that is number `part` of `parts` about equal ones, in order.
[[nodiscard]] constexpr IndexRange share_of(std::size_t count, std::size_t part, std::size_t parts) {
    return {count * part / parts, count * (part + 1) / parts};
}

}  // namespace underlag
