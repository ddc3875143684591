// The days of the week in words.
#pragma once

#include <array>
#include <cstddef>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

inline constexpr std::array<Wording, 7> weekdays_from_monday{{{"måndag", "Monday"},
                                                              {"tisdag", "Tuesday"},
                                                              {"onsdag", "Wednesday"},
                                                              {"torsdag", "Thursday"},
                                                              {"fredag", "Friday"},
                                                              {"lördag", "Saturday"},
                                                              {"söndag", "Sunday"}}};

// "torsdag", "Thursday".
[[nodiscard]] inline const Wording& weekday_name(Date day) {
    return weekdays_from_monday[static_cast<std::size_t>(day.weekday() - 1)];
}

}  // namespace underlag
