// Which rows of a list its sheet of an annotated workbook holds, and where each of them stands.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/reports/annotation.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

// All rows, at the numbers a spreadsheet shows for the list itself. Of a list with more rows than a
// sheet can hold: its heading and the rows with findings, the number of each in a first column.
struct AnnotationPlan {
    const Source* source = nullptr;
    std::vector<const Diagnostic*> findings = {};  // those with a row, by row
    std::uint32_t heading_row = 0;                 // 0: no heading was found
    bool is_shortened = false;
    std::vector<std::uint32_t> kept_rows = {};  // of a shortened list, ascending

    // Counted from 0; nothing when the sheet has no such row.
    [[nodiscard]] std::optional<std::uint32_t> sheet_row(std::uint32_t row) const;
    // Of the cell of a finding, or the first of its row. Precondition: place.row > 0.
    [[nodiscard]] std::optional<Cell> cell_of(const Location& place) const;
};

// `findings`: those of the list.
[[nodiscard]] AnnotationPlan annotation_plan(const Source& source, const ListShape& shape,
                                             std::vector<const Diagnostic*> findings,
                                             const AnnotationLimits& limits);

}  // namespace underlag
