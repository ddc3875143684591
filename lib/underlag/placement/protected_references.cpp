#include "underlag/placement/protected_references.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace underlag {

void protect_by_reference(Sources& sources, PlacementList& list) {
    std::unordered_set<std::string_view> references;
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.student_ref.empty())
            references.insert(placement.student_ref);
    if (references.empty())
        return;
    for (Placement& placement : list.placements) {
        if (placement.is_protected || !references.contains(placement.student_ref))
            continue;
        placement.is_protected = true;
        const Location name =
            place_of(sources, list.shape_of(placement), placement, Field::student);
        if (name.length > 0)
            sources[placement.source].masked.push_back({name.offset, name.length});
    }
    for (const ListShape& shape : list.lists)
        std::ranges::sort(sources[shape.source].masked, {}, &MaskedBytes::offset);
}

}  // namespace underlag
