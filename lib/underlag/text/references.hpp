// Whether two references, or two ids, are one: a spreadsheet turns 0012 into 12.
#pragma once

#include <string_view>

#include "underlag/text/folding.hpp"

namespace underlag {

// Without regard to case, spaces and, where all are digits, leading zeros (reference_key).
[[nodiscard]] inline bool are_one_reference(std::string_view a, std::string_view b) {
    return a == b || (a.empty() == b.empty() && reference_key(a) == reference_key(b));
}

}  // namespace underlag
