// The placements of a term as both sides' rows: which days each may be paid for, how many are paid,
// and what they are worth.
#pragma once

#include <vector>

#include "underlag/operations/reconcile.hpp"

namespace underlag {

// Fills in the rows and students of both sides, and the units. `of_university`: the agreements with
// the university, by index. `left_out`: an entry for each placement.
void compare_sides(Term term, const std::vector<std::size_t>& of_university,
                   const std::vector<bool>& left_out, ReconcilePlan& into);

}  // namespace underlag
