#include "underlag/rules/doubtful_cells.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "underlag/rules/check.hpp"

namespace underlag {
namespace {

// C017 is not among them: it is about whether the student is protected at all.
constexpr std::array<std::string_view, 10> codes_of_unknown_text{
    "C007", "C010", "C011", "C012", "C016", "C019", "A201", "A202", "A203", "A213"};

bool is_about_unknown_text(const Diagnostic& finding) {
    return finding.place.column != 0 && finding.place.length != 0 &&
           std::ranges::find(codes_of_unknown_text, finding.kind->code) !=
               codes_of_unknown_text.end();
}

}  // namespace

void mask_doubtful_cells(Sources& sources, const PlacementList& list, const Diagnostics& found) {
    for (const Diagnostic& finding : found.all()) {
        if (!is_about_unknown_text(finding))
            continue;
        const auto row = placement_at(list, finding.place);
        if (row && list.placements[*row].is_protected)
            sources[finding.place.source].masked.push_back(
                {finding.place.offset, finding.place.length});
    }
    for (const ListShape& shape : list.lists)
        std::ranges::sort(sources[shape.source].masked, {}, &MaskedBytes::offset);
}

}  // namespace underlag
