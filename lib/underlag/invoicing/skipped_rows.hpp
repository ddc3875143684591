// The rows that --skip-invalid leaves out of the invoice bases, and why.
#pragma once

#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// By file and line. The views point into `sources` and the findings' Kinds.
[[nodiscard]] std::vector<SkippedRow> skipped_rows(const Sources& sources,
                                                   const PlacementList& list,
                                                   const Diagnostics& found);

}  // namespace underlag
