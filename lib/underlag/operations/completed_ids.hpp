// What a shell completes with: ids of units and agreements, and terms near a day.
#pragma once

#include <string>
#include <vector>

#include "underlag/values/date.hpp"

namespace underlag {

// Of the agreements in these files (none: every avtal/*.toml), by id. Agreements that are wrong
// give what can be read of them. Throws IoError.
[[nodiscard]] std::vector<std::string> ids_of_units(const std::vector<std::string>& agreements);

// Likewise, with those that share a yearly cost.
[[nodiscard]] std::vector<std::string> ids_of_agreements(
    const std::vector<std::string>& agreements);

// The term of the day, the one before it and the one after it: "VT2026".
[[nodiscard]] std::vector<std::string> terms_around(Date day);

}  // namespace underlag
