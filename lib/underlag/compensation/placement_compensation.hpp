// What a whole placement is worth, over all the terms it touches.
#pragma once

#include <optional>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/paid_days.hpp"
#include "underlag/compensation/rate_book.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement.hpp"

namespace underlag {

// The sum of its lines, each rounded by itself as on the invoice bases, of the terms from `from` on
// (all of them without one). Nothing when it has no period, no certain rate, or a year in it has
// none. Precondition: assigned.
[[nodiscard]] std::optional<Money> compensation_of(const Placement& placement,
                                                   const Assignment& assignment,
                                                   const std::vector<Agreement>& agreements,
                                                   const RateBook& rates,
                                                   std::optional<Term> from = std::nullopt);

}  // namespace underlag
