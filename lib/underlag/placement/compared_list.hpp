// Reads somebody else's list, that ours are set against (contract, section 11).
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/list_options.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// As read_list, but it may lack units, dates where it states days, weeks or kronor, and names where
// it has references: as columns, and in single rows.
void read_compared_list(std::string name, std::string bytes, const ListOptions& options,
                        Sources& sources, PlacementList& into, Diagnostics& found);

}  // namespace underlag
