#include "underlag/followup/unit_counts.hpp"

#include <map>
#include <utility>

namespace underlag {
namespace {

struct Counted {
    std::vector<StudentNumber> students;  // one a placement
    std::uint32_t last_row = 0;
    long long days = 0;
    Money amount = {};
};

}  // namespace

std::vector<UnitCounts> unit_counts(int year, const std::vector<Agreement>& agreements,
                                    const Assignments& assignments,
                                    std::span<const CountedPart> parts, StudentNumbers& students) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Counted> units;
    for (const CountedPart& part : parts) {
        if (part.term.year != year)
            continue;
        Counted& unit = units[{part.agreement, assignments[part.row].activity}];
        if (unit.students.empty() || unit.last_row != part.row)
            unit.students.push_back(students.of(part.row));
        unit.last_row = part.row;
        unit.days += part.days;
        unit.amount += part.amount;
    }
    std::vector<UnitCounts> counts;
    for (auto& [key, unit] : units) {
        const Agreement& agreement = agreements[key.first];
        const Activity& activity = agreement.activities[key.second];
        const std::size_t placements = unit.students.size();
        counts.push_back({.agreement = agreement.id,
                          .activity = activity.id,
                          .activity_name = activity.name,
                          .students = count_different(std::move(unit.students)),
                          .placements = placements,
                          .days = unit.days,
                          .amount = unit.amount});
    }
    return counts;
}

}  // namespace underlag
