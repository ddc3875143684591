// A list as a sheet of an annotated workbook: its own rows, with the wrong cells coloured.
#pragma once

#include "underlag/reports/annotation.hpp"

namespace underlag {

// What the workbook's first sheet has to explain.
struct AnnotatedListFacts {
    bool has_emptied_cells = false;
    bool has_cells_without_comment = false;
};

// Writes the rows from the top down. Precondition: the sheet is empty.
AnnotatedListFacts write_annotated_list(Sheet sheet, const AnnotationPlan& plan, Language language,
                                        const AnnotationLimits& limits);

}  // namespace underlag
