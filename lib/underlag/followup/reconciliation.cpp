#include "underlag/followup/reconciliation.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>

namespace underlag {
namespace {

std::vector<ComparedRow> chosen(std::span<const ComparedRow> rows,
                                const std::vector<std::size_t>& indexes) {
    std::vector<ComparedRow> found;
    for (const std::size_t index : indexes)
        found.push_back(rows[index]);
    return found;
}

// Indexes within the student become indexes of the side.
void number_rows(std::vector<std::size_t>& rows, const std::vector<std::size_t>& of_student) {
    for (std::size_t& row : rows)
        row = of_student[row];
}

}  // namespace

bool Reconciliation::is_alike() const {
    return std::ranges::all_of(students, [](const ReconciledStudent& student) {
        return student.compared.groups.empty() ||
               (student.pair.match != StudentMatch::near &&
                std::ranges::all_of(student.compared.groups, &ComparedGroup::is_alike));
    });
}

Reconciliation reconcile(const ReconciledSides& sides) {
    constexpr std::uint32_t not_told = std::numeric_limits<std::uint32_t>::max();
    Reconciliation found;
    std::map<std::uint32_t, SideBySide> units;
    for (StudentPair& pair : pair_students(sides.our_students, sides.their_students)) {
        ComparedStudent compared =
            compare_days(chosen(sides.our_rows, pair.ours), chosen(sides.their_rows, pair.theirs));
        for (ComparedGroup& group : compared.groups) {
            number_rows(group.ours, pair.ours);
            number_rows(group.theirs, pair.theirs);
            if (group.differences.any()) {
                found.differing += group.figures.both;
                found.differing_as_theirs += group.figures.both_as_theirs;
            }
        }
        for (const UnitFigures& unit : compared.units)
            units[unit.unit.value_or(not_told)] += unit.figures;
        found.figures += compared.figures;
        found.students.push_back({std::move(pair), std::move(compared)});
    }
    for (const auto& [unit, figures] : units)
        found.units.push_back({unit == not_told ? std::nullopt : std::optional{unit}, figures});
    assert(found.figures.adds_up());
    return found;
}

}  // namespace underlag
