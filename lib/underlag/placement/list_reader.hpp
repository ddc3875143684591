// Reads placement lists (CSV) in every dialect of the contract's section 3.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/list_options.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Decodes `bytes` of the file called `name` into a new Source and adds its placements to `into`.
// All that can be said of single cells, rows and the file (C002-C022, P113) is added to `found`.
// Faulty rows become placements too, with is_readable false, so that they are counted.
void read_list(std::string name, std::string bytes, const ListOptions& options, Sources& sources,
               PlacementList& into, Diagnostics& found);

// With nothing said but the encoding.
void read_list(std::string name, std::string bytes, std::optional<Encoding> forced,
               Sources& sources, PlacementList& into, Diagnostics& found, unsigned threads = 1);

}  // namespace underlag
