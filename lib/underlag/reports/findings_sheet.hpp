// The first sheet of an annotated workbook: the findings as a table, linked to their cells.
#pragma once

#include <map>

#include "underlag/reports/annotated_list.hpp"

namespace underlag {

// A list with its sheet.
struct AnnotatedSheet {
    AnnotationPlan plan;
    Sheet sheet;
};

struct FindingsSheetInput {
    const Sources& sources;
    const Diagnostics& findings;
    const std::map<SourceId, AnnotatedSheet>& lists;
    std::size_t placements = 0;
    AnnotatedListFacts facts = {};  // of all the lists together
    Language language = Language::swedish;
    AnnotationLimits limits = {};
};

void write_findings_sheet(Sheet sheet, const FindingsSheetInput& input);

}  // namespace underlag
