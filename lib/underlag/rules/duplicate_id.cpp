#include "underlag/rules/duplicate_id.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "underlag/files/large_pages.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/equal_hashes.hpp"
#include "underlag/rules/row_name.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {
namespace {

// Within what an id must be unique: the agreement, or, where that is not known, the university as
// the list writes it.
std::pair<bool, std::uint32_t> scope_of(const CheckInput& input, std::uint32_t row) {
    const Assignment& assignment = input.assignments[row];
    return {assignment.has_agreement, assignment.has_agreement
                                          ? assignment.agreement
                                          : input.list.placements[row].university};
}

void hash_ids(const CheckInput& input, const std::vector<bool>& repeated,
              std::vector<HashedRow>& hashes) {
    reserve_large(hashes, input.list.placements.size());
    hashes.assign(input.list.placements.size(), {});
    in_parallel(input.threads, input.threads, [&](std::size_t part) {
        const IndexRange rows = share_of(hashes.size(), part, input.threads);
        for (std::size_t row = std::max(rows.begin, input.ledger_row_count); row < rows.end;
             ++row) {
            const std::string_view id = input.list.placements[row].id;
            if (!id.empty() && !repeated[row])
                hashes[row] = {.hash = text_hash(id) | 1U, .row = static_cast<std::uint32_t>(row)};
        }
    });
}

void check_rows(const CheckInput& input, std::span<const HashedRow> rows, Diagnostics& found) {
    std::map<std::tuple<bool, std::uint32_t, std::string_view>, std::uint32_t> first_rows;
    for (const HashedRow& hashed : rows) {
        const std::uint32_t row = hashed.row;
        const Placement& here = input.list.placements[row];
        const auto [first, added] =
            first_rows.try_emplace(std::tuple_cat(scope_of(input, row), std::tuple(here.id)), row);
        if (added)
            continue;
        const Placement& other = input.list.placements[first->second];
        found
            .add(duplicate_id, input.cell(here, Field::placement_id),
                 {{"id", std::string{here.id}}, row_name("other_row", input.sources, other, here)})
            .also.push_back(place_of(other));
    }
}

}  // namespace

void check_duplicate_id(const CheckInput& input, const std::vector<bool>& repeated, HashRoom& room,
                        Diagnostics& found) {
    constexpr std::size_t parts = hash_parts;
    std::vector<Diagnostics> found_by_part(parts);
    hash_ids(input, repeated, room.hashes);
    visit_equal_hashes(room, input.threads, [&](std::size_t part, std::span<const HashedRow> rows) {
        check_rows(input, rows, found_by_part[part]);
    });
    for (Diagnostics& of_part : found_by_part)
        found.append(std::move(of_part));
}

}  // namespace underlag
