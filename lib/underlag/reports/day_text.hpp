// A day as reports say it: with its weekday, and the weekday before where it falls on a weekend.
#pragma once

#include <string>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// "torsdag 2016-12-15"
[[nodiscard]] std::string with_weekday(Date day, Language language);

// "lördag 2018-12-15; sista vardag före är fredag 2018-12-14": the agreement's dates do not move.
[[nodiscard]] std::string deadline_text(Date day, Language language);

}  // namespace underlag
