// A217: the parts of a shared cost must be all of it, and every party stand there once (RSS § 3).
#pragma once

#include <string>
#include <vector>

#include "underlag/agreement/cost_sharing.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// Finds the party of each part that names one. `named`: the id that each part says, empty: none.
void check_sharing(const Sources& sources, const std::vector<std::string>& named,
                   CostSharing& sharing, Diagnostics& found);

}  // namespace underlag
