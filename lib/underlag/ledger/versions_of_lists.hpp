// Which versions of placements came with lists of a certain name, for `find`.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

// The records of the versions that are rows of such lists, sorted.
[[nodiscard]] std::vector<std::int64_t> versions_of_lists(
    const Ledger& ledger, const std::function<bool(std::string_view name)>& is_wanted);

}  // namespace underlag
