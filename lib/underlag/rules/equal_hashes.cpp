#include "underlag/rules/equal_hashes.hpp"

#include <algorithm>
#include <array>

#include "underlag/parallel/in_parallel.hpp"

namespace underlag {
namespace {

struct HashedRow {
    std::uint64_t hash;
    std::uint32_t row;
};

std::size_t part_of(std::uint64_t hash) {
    return hash >> 56U;
}

// The rows of each part side by side: small enough that sorting a part stays in the cache.
struct PartedRows {
    std::vector<HashedRow> rows;
    std::array<std::size_t, hash_parts + 1> begins = {};
};

PartedRows parted(const std::vector<std::uint64_t>& hashes) {
    PartedRows result;
    for (const std::uint64_t hash : hashes)
        if (hash != no_hash)
            ++result.begins[part_of(hash) + 1];
    for (std::size_t part = 0; part < hash_parts; ++part)
        result.begins[part + 1] += result.begins[part];
    result.rows.resize(result.begins[hash_parts]);
    std::array<std::size_t, hash_parts> next = {};
    std::copy_n(result.begins.begin(), hash_parts, next.begin());
    for (std::uint32_t row = 0; row < hashes.size(); ++row)
        if (hashes[row] != no_hash)
            result.rows[next[part_of(hashes[row])]++] = {hashes[row], row};
    return result;
}

}  // namespace

void visit_equal_hashes(
    const std::vector<std::uint64_t>& hashes, unsigned threads,
    const std::function<void(std::size_t part, std::span<const std::uint32_t> rows)>& visit) {
    PartedRows parts = parted(hashes);
    in_parallel(threads, hash_parts, [&](std::size_t part) {
        const std::span<HashedRow> rows(parts.rows.data() + parts.begins[part],
                                        parts.begins[part + 1] - parts.begins[part]);
        std::ranges::sort(rows, [](const HashedRow& a, const HashedRow& b) {
            return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
        });
        std::vector<std::uint32_t> equal;
        for (auto begin = rows.begin(); begin != rows.end();) {
            auto end = begin + 1;
            while (end != rows.end() && end->hash == begin->hash)
                ++end;
            if (end - begin > 1) {
                equal.clear();
                for (auto row = begin; row != end; ++row)
                    equal.push_back(row->row);
                visit(part, equal);
            }
            begin = end;
        }
    });
}

}  // namespace underlag
