// Runs every rule over the placements in one pass.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "underlag/rules/check_input.hpp"

namespace underlag {

// Adds what the rules find to `found`; with Question::whole it holds what reading found already,
// otherwise nothing. CheckInput::question says which rules are asked.
void check(const CheckInput& input, Diagnostics& found);

// The index of the placement in whose row a place lies; nothing for other places.
[[nodiscard]] std::optional<std::size_t> placement_at(const PlacementList& list,
                                                      const Location& place);

// Every placement that an error is about: the row of the finding, and for P105 and P107 the others.
[[nodiscard]] std::vector<std::size_t> rows_in_error(const PlacementList& list,
                                                     const Diagnostic& finding);

// For each placement, whether a finding is an error of its row: the row of the finding, and for
// P105 and P107 every row involved (contract, section 7).
[[nodiscard]] std::vector<bool> faulty_rows(const PlacementList& list, const Diagnostics& found);

// An error that is not of a placement's row: it stops `generate` even with --skip-invalid.
[[nodiscard]] bool is_error_outside_rows(const PlacementList& list, const Diagnostic& finding);
[[nodiscard]] bool has_errors_outside_rows(const PlacementList& list, const Diagnostics& found);

}  // namespace underlag
