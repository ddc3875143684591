// What the ledger's versions tell: what was changed of each placement, and when.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "underlag/followup/place_changes.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// The versions of every placement that has several, for the yearly follow-up.

// Versions of one placement stand together, oldest first. An import that was taken back, and the
// one that took it back, are left out: nobody meant those.
[[nodiscard]] std::vector<PlaceVersion> changed_places(const Ledger& ledger);

// Which versions of placements came with lists of a certain name, for `find`.

// The records of the versions that are rows of such lists, sorted.
[[nodiscard]] std::vector<std::int64_t> versions_of_lists(
    const Ledger& ledger, const std::function<bool(std::string_view name)>& is_wanted);

}  // namespace underlag
