// The ledger's placements put into a list while they are read: a million are not held twice.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "underlag/placement/ledger_list.hpp"

namespace underlag {

// As add_ledger_placements, of placements that `next` gives one after the other, until it says that
// there are no more; about `count` come. The texts of each need last until `next` is called again,
// but those of agreement, unit and programme as long as the list.
std::vector<LedgerRow> add_ledger_placements(std::string name, std::size_t count,
                                             const std::function<bool(LedgerPlacement&)>& next,
                                             Sources& sources, PlacementList& into);

}  // namespace underlag
