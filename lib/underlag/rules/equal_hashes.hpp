// Finds rows that say the same of something, without comparing every row with every other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace underlag {

// The hash of a row that takes no part.
inline constexpr std::uint64_t no_hash = 0;

// The hashes are looked at in this many parts, whatever the number of threads: what one part finds
// does not depend on the others.
inline constexpr std::size_t hash_parts = 256;

// Calls `visit` with the rows (ascending indexes) of each hash that two or more rows share, each
// hash in one part, several parts at a time. Equal hashes are only a strong hint: whoever visits
// compares what was hashed.
void visit_equal_hashes(
    const std::vector<std::uint64_t>& hashes, unsigned threads,
    const std::function<void(std::size_t part, std::span<const std::uint32_t> rows)>& visit);

}  // namespace underlag
