// Where to read more about what was found, said last on a terminal.
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

// "Förklara en kod: underlag explain P101" and a line break, of the first error or else the first
// warning; "" when there is neither.
[[nodiscard]] std::string explain_hint(const Diagnostics& found, Language language);

}  // namespace underlag
