#include "underlag/rules/duplicate_id.hpp"

#include <unordered_map>

#include "underlag/rules/row_name.hpp"

namespace underlag {

void check_duplicate_id(const CheckInput& input, const std::vector<bool>& repeated,
                        Diagnostics& found) {
    const auto& placements = input.list.placements;
    // A map for each agreement; without agreements, for each university as it is written.
    std::unordered_map<std::uint32_t, std::unordered_map<std::string_view, std::uint32_t>>
        first_rows;
    for (std::uint32_t row = 0; row < placements.size(); ++row) {
        const Placement& here = placements[row];
        if (here.id.empty() || repeated[row])
            continue;
        const std::uint32_t scope =
            input.agreements.empty() ? here.university : input.assignments[row].agreement;
        const auto [first, added] = first_rows[scope].try_emplace(here.id, row);
        if (added)
            continue;
        const Placement& other = placements[first->second];
        found
            .add(duplicate_id, input.cell(here, Field::placement_id),
                 {{"id", std::string{here.id}}, row_name("other_row", input.sources, other, here)})
            .also.push_back(place_of(other));
    }
}

}  // namespace underlag
