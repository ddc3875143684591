#include "underlag/rules/equal_hashes.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "underlag/files/large_pages.hpp"
#include "underlag/parallel/in_parallel.hpp"

namespace underlag {
namespace {

std::size_t part_of(std::uint64_t hash) {
    return hash >> 56U;
}

using PlacesOfParts = std::array<std::size_t, hash_parts>;

// The rows of each part side by side: small enough that sorting a part stays in the cache.
struct PartedRows {
    std::vector<HashedRow> rows;
    std::array<std::size_t, hash_parts + 1> begins = {};
};

PartedRows parted(const std::vector<HashedRow>& hashes, unsigned threads) {
    PartedRows result;
    std::vector<PlacesOfParts> next(threads);  // by share of the rows
    const auto each_row = [&](std::size_t share, auto&& visit) {
        const IndexRange range = share_of(hashes.size(), share, threads);
        for (std::size_t index = range.begin; index < range.end; ++index)
            if (hashes[index].hash != no_hash)
                visit(hashes[index]);
    };
    in_parallel(threads, threads, [&](std::size_t share) {
        each_row(share, [&](const HashedRow& row) { ++next[share][part_of(row.hash)]; });
    });
    std::size_t before = 0;
    for (std::size_t part = 0; part < hash_parts; ++part) {
        result.begins[part] = before;
        for (PlacesOfParts& of_share : next)
            before += std::exchange(of_share[part], before);
    }
    result.begins[hash_parts] = before;
    reserve_large(result.rows, before);
    result.rows.resize(before);
    in_parallel(threads, threads, [&](std::size_t share) {
        each_row(share, [&](const HashedRow& row) {
            result.rows[next[share][part_of(row.hash)]++] = row;
        });
    });
    return result;
}

}  // namespace

void HashedRow::set_days(Date a, Date b) {
    constexpr Date zero = date(1990, 1, 1);
    const auto day = [&](Date date) {
        return static_cast<std::uint16_t>(std::clamp(
            days_between(zero, date), 0, int{std::numeric_limits<std::uint16_t>::max()}));
    };
    first_day = day(std::min(a, b));
    last_day = day(std::max(a, b));
}

void visit_equal_hashes(
    const std::vector<HashedRow>& hashes, unsigned threads,
    const std::function<void(std::size_t part, std::span<const HashedRow> rows)>& visit) {
    PartedRows parts = parted(hashes, threads);
    in_parallel(threads, hash_parts, [&](std::size_t part) {
        const std::span<HashedRow> rows(parts.rows.data() + parts.begins[part],
                                        parts.begins[part + 1] - parts.begins[part]);
        std::ranges::sort(rows, [](const HashedRow& a, const HashedRow& b) {
            return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
        });
        for (auto begin = rows.begin(); begin != rows.end();) {
            auto end = begin + 1;
            while (end != rows.end() && end->hash == begin->hash)
                ++end;
            if (end - begin > 1)
                visit(part, {begin, end});
            begin = end;
        }
    });
}

}  // namespace underlag
