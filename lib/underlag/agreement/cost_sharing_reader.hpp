// Reads an agreement that shares a yearly cost (TOML; contract, section 10), whose parts must be
// all of it (A217; RSS § 3).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/cost_sharing.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// The year's cost can be no higher: shares are worked out in whole öre far within 64 bits.
inline constexpr Money highest_year_cost = Money::from_kronor(10'000'000'000);

// Nothing when the file is not TOML. Errors (A210, A211, A217) are in `found`; what is returned is
// then only good for looking at, not for money. Parties stand in the order of their ids.
[[nodiscard]] std::optional<CostSharing> read_cost_sharing(const Sources& sources, SourceId source,
                                                           Diagnostics& found);

// Whether a settings file may be such an agreement, by a look at its text alone.
[[nodiscard]] inline bool shares_a_cost(const Source& settings) {
    return settings.text.find("[cost_sharing]") != std::string::npos;
}

// A217: the parts of a shared cost must be all of it, and every party stand there once (RSS § 3).

// Finds the party of each part that names one. `named`: the id that each part says, empty: none.
void check_sharing(const Sources& sources, const std::vector<std::string>& named,
                   CostSharing& sharing, Diagnostics& found);

}  // namespace underlag
