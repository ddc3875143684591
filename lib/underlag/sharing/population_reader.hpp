// Reads a file of population as the statistics office exports it: a row a municipality, with code,
// name or both in one cell, and the figures in one column or in one column a year.
#pragma once

#include <optional>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/sharing/shared_cost.hpp"

namespace underlag {

// The people of each party on 31 December of `year`. Finds out the delimiter and sets it in the
// source, whose text is UTF-8. Rows of other places are warnings, sums of a county or the country
// are left out. Nothing when a party is missing or twice, or the file has no such year (A218), no
// heading (C002) or a figure that is no whole number (C012); all such reasons are in `found`.
[[nodiscard]] std::optional<Populations> read_population(Sources& sources, SourceId file,
                                                         const CostSharing& sharing, int year,
                                                         Diagnostics& found);

// The same of an earlier year, to compare with: nothing, and nothing told, unless the file has a
// column of that very year in which every party has its figure.
[[nodiscard]] std::optional<Populations> population_of_year_before(Sources& sources, SourceId file,
                                                                   const CostSharing& sharing,
                                                                   int year);

}  // namespace underlag
