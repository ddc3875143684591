// The lists given back as a workbook: each as it was, its wrong cells coloured, the findings first.
#pragma once

#include <filesystem>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/reports/annotation.hpp"

namespace underlag {

// What `validate --annotate` writes (contract, section 6). The first sheet is a table of all
// findings with links to their cells; then comes a sheet for each list, named after its file.
//
// A list's sheet has the same rows at the same numbers as a spreadsheet shows them for the list
// itself, every cell as text exactly as it was written: saved as CSV it is the list again, dates
// and decimal commas too. Wrong cells have a fill and a comment; a cell with anything that must not
// be shown is left empty. Past the limits: see AnnotationLimits and AnnotationPlan. Memory grows
// with the findings, not with the lists.
//
// `created` is what the file says about its age. Throws IoError; what was written by then is for
// the caller to remove. Precondition: the findings are sorted.
void write_annotated_workbook(const Sources& sources, const PlacementList& list,
                              const Diagnostics& findings, Language language, Date created,
                              const std::filesystem::path& path,
                              const AnnotationLimits& limits = {});

}  // namespace underlag
