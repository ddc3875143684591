#include "underlag/rules/equal_hashes.hpp"

#include <algorithm>

#include "underlag/parallel/in_parallel.hpp"

namespace underlag {
namespace {

struct HashedRow {
    std::uint64_t hash;
    std::uint32_t row;
};

std::vector<HashedRow> rows_of_part(const std::vector<std::uint64_t>& hashes, std::size_t part,
                                    std::size_t parts) {
    std::vector<HashedRow> rows;
    rows.reserve(hashes.size() / parts + hashes.size() / 16);
    for (std::uint32_t row = 0; row < hashes.size(); ++row)
        if (hashes[row] != no_hash && (hashes[row] >> 32U) % parts == part)
            rows.push_back({hashes[row], row});
    std::ranges::sort(rows, [](const HashedRow& a, const HashedRow& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
    });
    return rows;
}

}  // namespace

void visit_equal_hashes(
    const std::vector<std::uint64_t>& hashes, std::size_t parts, unsigned threads,
    const std::function<void(std::size_t part, std::span<const std::uint32_t> rows)>& visit) {
    in_parallel(threads, parts, [&](std::size_t part) {
        const std::vector<HashedRow> rows = rows_of_part(hashes, part, parts);
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
