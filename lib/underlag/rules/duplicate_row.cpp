#include "underlag/rules/duplicate_row.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

#include "underlag/rules/row_name.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

std::vector<TextIndex> folded(const DistinctTexts& texts) {
    std::vector<TextIndex> numbers;
    std::unordered_map<std::string, TextIndex> by_folded;
    for (TextIndex text = 0; text < texts.size(); ++text)
        numbers.push_back(by_folded.try_emplace(fold_name(texts[text]), text).first->second);
    return numbers;
}

auto what_it_says(const Placement& placement, const FoldedTexts& texts) {
    return std::tuple(
        placement.first, placement.last, placement.stated_days, placement.id, placement.student_ref,
        placement.is_protected ? 1 : 0, texts.activities[placement.activity],
        texts.universities[placement.university], texts.programmes[placement.programme]);
}

}  // namespace

FoldedTexts::FoldedTexts(const PlacementList& list)
    : activities(folded(list.activities)),
      universities(folded(list.universities)),
      programmes(folded(list.programmes)) {}

std::vector<std::uint32_t> check_duplicate_row(const CheckInput& input, const FoldedTexts& texts,
                                               std::vector<std::uint32_t>& rows,
                                               Diagnostics& found) {
    const auto& placements = input.list.placements;
    const auto says = [&](std::uint32_t row) { return what_it_says(placements[row], texts); };
    std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple_cat(says(a), std::tuple(a)) < std::tuple_cat(says(b), std::tuple(b));
    });
    std::vector<std::uint32_t> repeated;
    std::vector<std::uint32_t> others;
    for (const std::uint32_t row : rows) {
        // What cells that could not be read say is not known.
        if (others.empty() || row < input.ledger_row_count || says(others.back()) != says(row) ||
            !placements[row].is_readable || !placements[others.back()].is_readable ||
            !input.may_repeat(others.back(), row)) {
            others.push_back(row);
            continue;
        }
        const Placement& other = placements[others.back()];
        found
            .add(duplicate_row, place_of(placements[row]),
                 {row_name("other_row", input.sources, other, placements[row])})
            .also.push_back(place_of(other));
        repeated.push_back(row);
    }
    rows = std::move(others);
    return repeated;
}

}  // namespace underlag
