#include "underlag/rules/same_student.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

bool has_days_to_pay(const Placement& placement) {
    return placement.is_readable && !placement.is_cancelled && placement.period().has_value();
}

}  // namespace

std::string student_key(const Placement& placement) {
    // The separator keeps a reference from being taken for a name.
    return placement.is_protected ? '\x1F' + std::string{placement.student_ref}
                                  : fold_name(placement.student);
}

std::vector<std::vector<std::uint32_t>> possible_students(const PlacementList& list) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;
    std::unordered_map<std::string_view, bool> reference_of_protected;
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.student_ref.empty() && has_days_to_pay(placement))
            reference_of_protected[placement.student_ref] = true;
    for (std::uint32_t index = 0; index < list.placements.size(); ++index) {
        const Placement& placement = list.placements[index];
        if (!has_days_to_pay(placement))
            continue;
        if (!placement.is_protected)
            by_key[student_key(placement)].push_back(index);
        if (reference_of_protected.contains(placement.student_ref))
            by_key['\x1F' + std::string{placement.student_ref}].push_back(index);
    }
    std::vector<std::vector<std::uint32_t>> groups;
    for (auto& [key, group] : by_key)
        if (group.size() > 1)
            groups.push_back(std::move(group));
    std::ranges::sort(groups);
    return groups;
}

bool is_same_student(const Placement& a, const Placement& b) {
    return a.student_ref.empty() || b.student_ref.empty() || a.student_ref == b.student_ref;
}

}  // namespace underlag
