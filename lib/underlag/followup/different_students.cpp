#include "underlag/followup/different_students.hpp"

#include <algorithm>

#include "underlag/rules/same_student.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

std::uint32_t number_in(std::unordered_map<std::string, std::uint32_t>& numbers, std::string key) {
    const auto next = static_cast<std::uint32_t>(numbers.size() + 1);
    return numbers.try_emplace(std::move(key), next).first->second;
}

}  // namespace

StudentNumbers::StudentNumbers(const PlacementList& list)
    : list_(&list), of_rows_(list.placements.size()) {}

StudentNumber StudentNumbers::of(std::size_t row) {
    StudentNumber& number = of_rows_[row];
    if (number.first == 0) {
        const Placement& placement = list_->placements[row];
        number.first = number_in(names_, student_key(placement));
        if (!placement.student_ref.empty())
            number.second = number_in(references_, reference_key(placement.student_ref));
    }
    return number;
}

std::size_t count_different(std::vector<StudentNumber> students) {
    std::ranges::sort(students);
    const auto repeated = std::ranges::unique(students);
    students.erase(repeated.begin(), repeated.end());
    std::size_t count = 0;
    // A name's pair without reference comes first, and is one of those with reference if any.
    for (std::size_t at = 0; at < students.size(); ++at) {
        const bool is_without = students[at].second == 0;
        const bool has_more =
            at + 1 < students.size() && students[at + 1].first == students[at].first;
        if (!is_without || !has_more)
            ++count;
    }
    return count;
}

}  // namespace underlag
