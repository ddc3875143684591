// All the codes that a finding can have, as a table of the manual.
#pragma once

#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/markup.hpp"

namespace underlag {

// A row a code: the code, its name, its kind and the first sentence of its page.
[[nodiscard]] std::vector<Block> code_list(Language language);

}  // namespace underlag
