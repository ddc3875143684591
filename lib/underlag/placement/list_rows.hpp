// Reads all the rows below a list's heading, several parts of the list at a time.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Adds the placements to `into`, the sum rows to `shape`, the bytes to mask to the source, and what
// is wrong in cells and rows to `found`. The same for any number of threads.
void read_rows(Source& source, SourceId id, const DecodedText& decoded, const HeadingRow& heading,
               const ListOptions& options, ListShape& shape, PlacementList& into,
               Diagnostics& found);

}  // namespace underlag
