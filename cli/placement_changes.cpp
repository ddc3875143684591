#include "cli/placement_changes.hpp"

#include "underlag/identity/stored_version.hpp"

namespace underlag {
namespace {

// Counted from 0, the ledger's own list not among them.
std::uint32_t number_among_lists(const CheckedLists& checked, SourceId source) {
    std::uint32_t number = 0;
    for (const ListShape& list : checked.list.lists) {
        if (list.source == source)
            break;
        number += checked.sources[list.source].form == Source::Form::ledger ? 0U : 1U;
    }
    return number;
}

PlacementVersion version_of(const CheckedLists& checked, std::uint32_t row) {
    const Placement& placement = checked.list.placements[row];
    const Assignment& assignment = checked.assignments[row];
    const Agreement& agreement = checked.agreements[assignment.agreement];
    return {.agreement = agreement.id,
            // A placement of the ledger may be at a unit that its agreement no longer has.
            .activity = assignment.outcome == Assignment::Outcome::activity_unknown
                            ? checked.list.activities[placement.activity]
                            : std::string_view{agreement.activities[assignment.activity].id},
            .list_id = placement.id,
            .student = placement.is_protected ? std::string_view{} : placement.student,
            .student_ref = placement.student_ref,
            .programme = checked.list.programmes[placement.programme],
            .first = placement.first,
            .last = placement.last,
            .stated_days = placement.stated(),
            .is_protected = placement.is_protected,
            .is_cancelled = placement.is_cancelled};
}

}  // namespace

PlacementChange placement_change(const CheckedLists& checked, const RegistrationChange& change) {
    PlacementChange result;
    if (change.known)
        result.placement = checked.ledger_rows[*change.known].placement;
    if (!change.row) {  // --complete-for: as it was, but cancelled
        result.now = version_of(checked, change.known.value());
        if (!checked.ledger_rows[*change.known].has_list_id)
            result.now.list_id = {};
        result.now.is_cancelled = true;
        return result;
    }
    result.now = version_of(checked, *change.row);
    const Placement& placement = checked.list.placements[*change.row];
    if (change.known)
        result.now.list_id = list_id_after(placement, checked.list.placements[*change.known],
                                           checked.ledger_rows[*change.known]);
    result.line = placement.line;
    result.list = number_among_lists(checked, placement.source);
    return result;
}

}  // namespace underlag
