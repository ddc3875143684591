#include "underlag/rules/equal_hashes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <numeric>
#include <utility>

#include "underlag/parallel/in_parallel.hpp"

namespace underlag {
namespace {

std::size_t part_of(std::uint64_t hash) {
    return hash >> 56U;
}

using PlacesOfParts = std::array<std::size_t, hash_parts>;

using BeginsOfParts = std::array<std::size_t, hash_parts + 1>;

// Puts the rows of each part side by side, so few that sorting a part stays in the cache, and tells
// where each part begins.
BeginsOfParts put_in_parts(const HashedRows& hashes, unsigned threads, HashedRows& parted) {
    BeginsOfParts begins{};
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
        begins[part] = before;
        for (PlacesOfParts& of_share : next)
            before += std::exchange(of_share[part], before);
    }
    begins[hash_parts] = before;
    parted.resize(before);
    in_parallel(threads, threads, [&](std::size_t share) {
        each_row(share,
                 [&](const HashedRow& row) { parted[next[share][part_of(row.hash)]++] = row; });
    });
    return begins;
}

// The rows whose hash others may share, in their order: ids mostly stand once, and those that do
// need no sorting. One in some fifteen is kept in vain.
std::vector<HashedRow> perhaps_shared(std::span<const HashedRow> rows) {
    constexpr std::size_t bits_per_row = 16;
    constexpr std::size_t bits_per_word = 64;
    const std::size_t bits = std::bit_ceil(std::max(rows.size() * bits_per_row, bits_per_word));
    std::vector<std::uint64_t> seen(bits / bits_per_word, 0);
    std::vector<std::uint64_t> seen_again(bits / bits_per_word, 0);
    const auto word_of = [&](const HashedRow& row) {
        return (row.hash >> 1U & (bits - 1)) / bits_per_word;
    };
    const auto bit_of = [](const HashedRow& row) {
        return std::uint64_t{1} << (row.hash >> 1U) % bits_per_word;
    };
    for (const HashedRow& row : rows) {
        seen_again[word_of(row)] |= seen[word_of(row)] & bit_of(row);
        seen[word_of(row)] |= bit_of(row);
    }
    std::vector<HashedRow> kept;
    for (const HashedRow& row : rows)
        if ((seen_again[word_of(row)] & bit_of(row)) != 0)
            kept.push_back(row);
    return kept;
}

// By hash, and rows of one hash in their order. Precondition: `rows` are of one part, in order.
std::vector<HashedRow> sorted_by_hash(std::span<const HashedRow> rows) {
    const auto drawer_of = [](const HashedRow& row) { return row.hash >> 48U & 0xFFU; };
    std::array<std::size_t, 0x101> begins{};
    for (const HashedRow& row : rows)
        ++begins[drawer_of(row) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<HashedRow> sorted(rows.size());
    std::array<std::size_t, 0x101> next = begins;
    for (const HashedRow& row : rows)
        sorted[next[drawer_of(row)]++] = row;
    for (std::size_t drawer = 0; drawer + 1 < begins.size(); ++drawer)
        std::sort(sorted.data() + begins[drawer], sorted.data() + begins[drawer + 1],
                  [](const HashedRow& a, const HashedRow& b) {
                      return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
                  });
    return sorted;
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
    const HashedRows& hashes, HashedRows& room, unsigned threads,
    const std::function<void(std::size_t part, std::span<const HashedRow> rows)>& visit) {
    const BeginsOfParts begins = put_in_parts(hashes, threads, room);
    in_parallel(threads, hash_parts, [&](std::size_t part) {
        const std::span of_part(room.data() + begins[part], begins[part + 1] - begins[part]);
        const std::vector<HashedRow> rows = sorted_by_hash(perhaps_shared(of_part));
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
