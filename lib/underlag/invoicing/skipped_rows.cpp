#include "underlag/invoicing/skipped_rows.hpp"

#include <map>
#include <set>

#include "underlag/rules/check.hpp"

namespace underlag {

std::vector<SkippedRow> skipped_rows(const Sources& sources, const PlacementList& list,
                                     const Diagnostics& found) {
    std::map<std::size_t, std::set<std::string_view>> codes;
    for (const Diagnostic& finding : found.all())
        for (const std::size_t row : rows_in_error(list, finding))
            codes[row].insert(finding.kind->code);
    std::vector<SkippedRow> skipped;
    for (const auto& [row, of_row] : codes) {
        const Placement& placement = list.placements[row];
        skipped.push_back({.list_name = sources[placement.source].name,
                           .line = placement.line,
                           .codes = {of_row.begin(), of_row.end()}});
    }
    return skipped;
}

}  // namespace underlag
