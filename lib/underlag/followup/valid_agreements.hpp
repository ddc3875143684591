// Which agreements a year's follow-up is about.
#pragma once

#include "underlag/agreement/agreement.hpp"

namespace underlag {

// On a day of the year.
[[nodiscard]] inline bool is_valid_in_year(const Agreement& agreement, int year) {
    return agreement.valid_from.year() <= year &&
           (!agreement.valid_to || agreement.valid_to->year() >= year);
}

}  // namespace underlag
