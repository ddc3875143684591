#include "underlag/rules/duplicate_id.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "underlag/rules/equal_hashes.hpp"
#include "underlag/rules/row_name.hpp"
#include "underlag/text/folding.hpp"
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

void check_rows(const CheckInput& input, std::span<const HashedRow> rows,
                const std::vector<bool>& repeated, Diagnostics& found) {
    std::map<std::tuple<bool, std::uint32_t, std::string>, std::uint32_t> first_rows;
    for (const HashedRow& hashed : rows) {
        const std::uint32_t row = hashed.row;
        if (repeated[row])
            continue;  // P106
        const Placement& here = input.list.placements[row];
        const auto [first, added] = first_rows.try_emplace(
            std::tuple_cat(scope_of(input, row), std::tuple(reference_key(here.id))), row);
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

void hash_ids(const CheckInput& input, IndexRange rows, HashedRows& hashes) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const std::string_view id = input.list.placements[row].id;
        const bool takes_part =
            row >= input.ledger_row_count && !id.empty() && !input.is_set_aside(row);
        hashes[row] = {.hash = takes_part ? reference_hash(id) | 1U : no_hash,
                       .row = static_cast<std::uint32_t>(row)};
    }
}

void check_duplicate_id(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                        const std::vector<bool>& repeated, Diagnostics& found) {
    constexpr std::size_t parts = hash_parts;
    std::vector<Diagnostics> found_by_part(parts);
    visit_equal_hashes(hashes, room, input.threads,
                       [&](std::size_t part, std::span<const HashedRow> rows) {
                           check_rows(input, rows, repeated, found_by_part[part]);
                       });
    for (Diagnostics& of_part : found_by_part)
        found.append(std::move(of_part));
}

}  // namespace underlag
