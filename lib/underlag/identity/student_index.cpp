#include "underlag/identity/student_index.hpp"

#include "underlag/text/folding.hpp"

namespace underlag {

StudentIndex::Keys StudentIndex::keys_of(std::uint32_t row) const {
    const Placement& placement = matching_->of(row);
    const std::uint64_t beside =
        matching_->unit(row) ^ static_cast<std::uint64_t>(placement.first.days_since_1970()) << 16U;
    Keys keys{.has_ref = !placement.student_ref.empty(), .has_name = !placement.student.empty()};
    if (keys.has_ref)
        keys.ref = hash_of_reference(beside, placement.student_ref);
    if (keys.has_name) {
        fold_person(placement.student, folded_);
        keys.name = hash_of(beside, folded_);
    }
    return keys;
}

StudentIndex::StudentIndex(const Matching& matching)
    : matching_(&matching), by_ref_({}), by_name_({}) {
    std::vector<RowIndex::Entry> refs;
    std::vector<RowIndex::Entry> names;
    for (std::uint32_t row = 0; row < matching.first_row(); ++row) {
        if (matching.is_held[row] || !matching.has_unit(row))
            continue;
        const Keys keys = keys_of(row);
        if (keys.has_ref)
            refs.push_back({keys.ref, row});
        if (keys.has_name)
            names.push_back({keys.name, row});
    }
    by_ref_ = RowIndex(refs);
    by_name_ = RowIndex(names);
}

}  // namespace underlag
