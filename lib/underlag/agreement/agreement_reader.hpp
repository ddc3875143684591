// Reads agreements and registers of units (TOML; contract, section 4), and says which of them
// cannot stand beside each other.
#pragma once

#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

// All agreements of these sources, sorted by id. Errors (A210, A211) of every file are in `found`;
// what is returned is then only good for looking at, not for money.
// Joined so: an agreement sees its own units and those of every register; a unit told of in several
// files has the facts of all of them, and differing facts are A211; a unit's missing organisation
// number, contact and giro are those of the provider of the file it stands in, else the agreement's
// provider's. An agreement without [provider] takes the registers'; none, or two that differ, is
// A211.
[[nodiscard]] std::vector<Agreement> read_agreements(const Sources& sources,
                                                     const std::vector<SourceId>& files,
                                                     Diagnostics& found, unsigned threads = 1);

// Agreements that cannot stand beside each other, and names that would bill the wrong unit.

// `agreements` by id. Reports ids that are alike, universities that share a name although they
// differ, agreements with one university that are valid at once, and units that share a name.
void check_conflicts(const Sources& sources, const std::vector<Agreement>& agreements,
                     Diagnostics& found);

}  // namespace underlag
