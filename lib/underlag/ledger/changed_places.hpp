// The versions of every placement that has several, for the yearly follow-up.
#pragma once

#include <vector>

#include "underlag/followup/place_changes.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// Versions of one placement stand together, oldest first. An import that was taken back, and the
// one that took it back, are left out: nobody meant those.
[[nodiscard]] std::vector<PlaceVersion> changed_places(const Ledger& ledger);

}  // namespace underlag
