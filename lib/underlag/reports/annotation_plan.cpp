#include "underlag/reports/annotation_plan.hpp"

#include <algorithm>

#include "underlag/reports/list_rows.hpp"

namespace underlag {
namespace {

std::uint32_t row_of(const Diagnostic* finding) {
    return finding->place.row;
}

std::vector<std::uint32_t> rows_worth_keeping(const AnnotationPlan& plan, std::uint32_t most) {
    std::vector<std::uint32_t> rows;
    if (plan.heading_row > 0)
        rows.push_back(plan.heading_row);
    for (const Diagnostic* finding : plan.findings)
        rows.push_back(row_of(finding));
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    rows.resize(std::min<std::size_t>(rows.size(), most));
    return rows;
}

}  // namespace

std::optional<std::uint32_t> AnnotationPlan::sheet_row(std::uint32_t row) const {
    if (!is_shortened)
        return row - 1;
    const auto found = std::ranges::lower_bound(kept_rows, row);
    if (found == kept_rows.end() || *found != row)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - kept_rows.begin());
}

std::optional<Cell> AnnotationPlan::cell_of(const Location& place) const {
    const auto row = sheet_row(place.row);
    if (!row)
        return std::nullopt;
    const std::uint32_t column =
        std::max(place.column, std::uint32_t{1}) - 1 + (is_shortened ? 1 : 0);
    return Cell{*row, static_cast<std::uint16_t>(std::min(column, most_columns_of_sheet - 1))};
}

AnnotationPlan annotation_plan(const Source& source, const ListShape& shape,
                               std::vector<const Diagnostic*> findings,
                               const AnnotationLimits& limits) {
    AnnotationPlan plan{.source = &source, .findings = std::move(findings)};
    std::erase_if(plan.findings, [](const Diagnostic* one) { return row_of(one) == 0; });
    std::ranges::stable_sort(plan.findings, {}, row_of);

    CsvScanner rows = rows_of(source);
    Record record;
    std::uint32_t last_row = 0;
    while (rows.next(record)) {
        last_row = record.row;
        if (record.line == shape.heading_line)
            plan.heading_row = record.row;
    }
    plan.is_shortened = last_row > limits.rows;
    if (plan.is_shortened)
        plan.kept_rows = rows_worth_keeping(plan, limits.rows);
    return plan;
}

}  // namespace underlag
