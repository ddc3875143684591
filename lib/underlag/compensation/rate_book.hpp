// The week rates of every agreement, programme and year that a list needs, each worked out once.
#pragma once

#include <cstddef>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/week_rate.hpp"

namespace underlag {

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

}  // namespace underlag
