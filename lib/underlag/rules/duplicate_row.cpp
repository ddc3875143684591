#include "underlag/rules/duplicate_row.hpp"

#include <unordered_map>

#include "underlag/rules/row_name.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// The same student and first day is rare enough to be worth a close look.
std::uint64_t rough_key(const Placement& placement) {
    const std::uint64_t student = std::hash<std::string>{}(fold_name(placement.student));
    return student * 31 + static_cast<std::uint64_t>(
                              static_cast<std::uint32_t>(placement.first.days_since_1970()));
}

bool is_same(const CheckInput& input, const Placement& a, const Placement& b) {
    const auto same_text = [](const DistinctTexts& texts, TextIndex left, TextIndex right) {
        return left == right || fold_name(texts[left]) == fold_name(texts[right]);
    };
    return a.first == b.first && a.last == b.last && a.stated_days == b.stated_days &&
           a.id == b.id && a.student_ref == b.student_ref && a.is_protected == b.is_protected &&
           fold_name(a.student) == fold_name(b.student) &&
           same_text(input.list.activities, a.activity, b.activity) &&
           same_text(input.list.universities, a.university, b.university) &&
           same_text(input.list.programmes, a.programme, b.programme);
}

}  // namespace

std::vector<bool> check_duplicate_row(const CheckInput& input, Diagnostics& found) {
    const auto& placements = input.list.placements;
    std::vector<bool> repeated(placements.size(), false);
    std::unordered_multimap<std::uint64_t, std::uint32_t> earlier;
    earlier.reserve(placements.size());
    for (std::uint32_t row = 0; row < placements.size(); ++row) {
        const Placement& here = placements[row];
        if (!here.is_readable || here.is_cancelled || !here.has_first || !here.has_last)
            continue;
        const auto [begin, end] = earlier.equal_range(rough_key(here));
        for (auto candidate = begin; candidate != end && !repeated[row]; ++candidate) {
            const Placement& other = placements[candidate->second];
            if (!is_same(input, here, other))
                continue;
            repeated[row] = true;
            found
                .add(duplicate_row, place_of(here),
                     {row_name("other_row", input.sources, other, here)})
                .also.push_back(place_of(other));
        }
        if (!repeated[row])
            earlier.emplace(rough_key(here), row);
    }
    return repeated;
}

}  // namespace underlag
