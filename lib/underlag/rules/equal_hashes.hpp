// Finds rows that say the same of something, without comparing every row with every other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "underlag/files/large_pages.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// The hash of a row that takes no part.
inline constexpr std::uint64_t no_hash = 0;

// What is sorted: small, so that most rows are judged without being looked up in the list.
struct HashedRow {
    std::uint64_t hash = no_hash;
    std::uint32_t row = 0;
    // The days from the earlier to the later date of the row, as far as 16 bits tell them.
    std::uint16_t first_day = 0;
    std::uint16_t last_day = 0;

    void set_days(Date a, Date b);
};

using HashedRows = LargeVector<HashedRow>;

// False only when the rows surely have no day in common.
[[nodiscard]] constexpr bool may_share_days(const HashedRow& a, const HashedRow& b) {
    return a.first_day <= b.last_day && b.first_day <= a.last_day;
}

// The hashes are looked at in this many parts, whatever the number of threads: what one part finds
// does not depend on the others.
inline constexpr std::size_t hash_parts = 256;

// Calls `visit` with the rows (ascending) of each hash that two or more rows share, each hash in
// one part, several parts at a time. Equal hashes are only a strong hint: whoever visits compares
// what was hashed. `room` is worked in, and loses what it held: it is large, so that one search
// leaves it to the next.
void visit_equal_hashes(
    const HashedRows& hashes, HashedRows& room, unsigned threads,
    const std::function<void(std::size_t part, std::span<const HashedRow> rows)>& visit);

}  // namespace underlag
