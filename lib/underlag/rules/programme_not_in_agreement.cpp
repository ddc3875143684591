#include "underlag/rules/programme_not_in_agreement.hpp"

#include "underlag/rules/frames.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

bool names_a_programme_that_can_be_told(const Placement& placement, const Assignment& assignment) {
    return assignment.outcome == Assignment::Outcome::assigned && placement.programme != 0 &&
           !assignment.rate_undecided;
}

}  // namespace

void check_programme_not_in_agreement(const CheckInput& input, const Frames& frames,
                                      IndexRange rows, Diagnostics& found) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        // A row with a frame is what nearly every row is: asked first, its unit is not fetched.
        if (frames.of_row(row) != Frames::none || !input.is_to_be_paid(row) ||
            !names_a_programme_that_can_be_told(placement, assignment))
            continue;
        const Activity& activity =
            input.agreements[assignment.agreement].activities[assignment.activity];
        if (activity.places.empty())
            continue;
        std::vector<std::string_view> known;
        for (const PlanningFrame& frame : activity.places)
            known.push_back(frame.programme);
        const std::string_view written = input.list.programmes[placement.programme];
        found.add(programme_not_in_agreement, input.cell(placement, Field::programme),
                  {{"programme", std::string{placement.shown(written)}},
                   {"activity", activity.name},
                   nearest_clause(written, known)});
    }
}

}  // namespace underlag
