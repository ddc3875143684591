// What --complete-for would cancel, and a row that is left out (--skip-invalid) may be about.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "underlag/identity/who_is_who.hpp"

namespace underlag {

// Of the placements `cancelled`, those that none of the rows `left_out` may be about: not the same
// student's or under the same id, at any unit and university, nor of nearly the same name at the
// same unit. The rows left out are about no placement that is known.
[[nodiscard]] std::vector<std::uint32_t> surely_absent(const MatchInput& input,
                                                       std::span<const std::uint32_t> left_out,
                                                       const std::vector<std::uint32_t>& cancelled);

}  // namespace underlag
