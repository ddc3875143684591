// Agreements that cannot stand beside each other, and names that would bill the wrong unit.
#pragma once

#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// `agreements` by id. Reports ids that are alike, universities that share a name although they
// differ, agreements with one university that are valid at once, and units that share a name.
void check_conflicts(const Sources& sources, const std::vector<Agreement>& agreements,
                     Diagnostics& found);

}  // namespace underlag
