// A student who is protected in one row is protected in all (skyddade personuppgifter).
#pragma once

#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// A protected student's reference alone says who it is: other rows with that reference become
// protected too, and their names are masked. So is every cell of a protected row that stands in a
// column that is not read: a comment or an address may hold the name. And so is the name of a
// protected student on a row that does not say that it is (is_name_hidden). To be called when all
// lists have been read.
void protect_students(Sources& sources, PlacementList& list);

// One more row of a protected student, known as such otherwise: it becomes protected too.
void protect_row(Sources& sources, const PlacementList& list, Placement& placement);

}  // namespace underlag
