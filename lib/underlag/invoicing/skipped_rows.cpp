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
        const bool is_of_a_list = sources[placement.source].is_list();
        skipped.push_back({.list_name = sources[placement.source].name,
                           .line = is_of_a_list ? placement.line : 0,
                           .codes = {of_row.begin(), of_row.end()},
                           .placement_id = is_of_a_list ? std::string_view{} : placement.id,
                           .sheet = sources[placement.source].sheet});
    }
    return skipped;
}

}  // namespace underlag
