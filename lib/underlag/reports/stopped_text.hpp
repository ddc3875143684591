// The last word of a command that errors have stopped.
#pragma once

#include <string>

#include "underlag/diagnostics/wording.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {

// "inget har importerats: rätta felen", and what --skip-invalid could do about it; with
// `skip_invalid`, which errors stop all the same, since they are not of a row that can be left out.
// `nothing_done`: "inget har importerats".
[[nodiscard]] std::string stopped_text(const CheckedLists& checked, bool skip_invalid,
                                       const Wording& nothing_done, Language language);

}  // namespace underlag
