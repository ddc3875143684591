// What a whole placement is worth, over all the terms it touches, and the week rates that a list
// needs, each worked out once.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement.hpp"

namespace underlag {

// The week rates of every agreement, programme and year that a list needs, each worked out once.

// Safe to read from several threads.
class RateBook {
   public:
    // For all years from `first_year` to `last_year`, both included.
    RateBook(const std::vector<Agreement>& agreements, int first_year, int last_year);

    // `rates`: 0 for the agreement's own, n for its programme n - 1. Precondition: a year of the
    // book.
    [[nodiscard]] const tl::expected<WeekRate, NoRate>& rate(std::size_t agreement,
                                                             std::size_t rates, int year) const;

   private:
    int first_year_;
    int years_;
    std::vector<std::vector<tl::expected<WeekRate, NoRate>>>
        by_agreement_;  // [agreement][rates * years + year]
};

// The sum of its lines, each rounded by itself as on the invoice bases, of the terms from `from` on
// (all of them without one). Nothing when it has no period, no certain rate, or a year in it has
// none. Precondition: assigned.
[[nodiscard]] std::optional<Money> compensation_of(const Placement& placement,
                                                   const Assignment& assignment,
                                                   const std::vector<Agreement>& agreements,
                                                   const RateBook& rates,
                                                   std::optional<Term> from = std::nullopt);

}  // namespace underlag
