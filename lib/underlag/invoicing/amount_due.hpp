// What all placements come to, so that an import can tell the difference it makes in kronor.
#pragma once

#include <vector>

#include "underlag/compensation/rate_book.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// The sum of every line from `first_term` on, each rounded by itself. Not due yet counts too: under
// `in_arrears = "placement"` a line waits for its last day, but the placement is worth as much.
// Nothing is counted of placements that are cancelled, left out, unassigned, or touch a year
// without a certain rate from `first_term` on. Precondition: `rates` holds the years of the
// placements.
[[nodiscard]] Money amount_due(const PlacementList& list, const std::vector<Agreement>& agreements,
                               const std::vector<Assignment>& assignments, const RateBook& rates,
                               Term first_term, const std::vector<bool>& left_out);

}  // namespace underlag
