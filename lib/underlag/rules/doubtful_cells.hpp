// Cells of a protected student's row that may hold the name: those that say what nobody knows.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Masks, in rows of protected students, every cell that a finding is about because its text was not
// what belongs there: the name may have been put into it. Then the texts of masked cells are taken
// out of the sentences about them, which were made before it was known who is protected. To be
// called when all has been judged.
void mask_doubtful_cells(Sources& sources, const PlacementList& list, Diagnostics& found);

}  // namespace underlag
