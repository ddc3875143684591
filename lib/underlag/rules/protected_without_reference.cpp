#include "underlag/rules/protected_without_reference.hpp"

namespace underlag {

void check_protected_without_reference(const RowCheck& row) {
    const Placement& placement = row.placement;
    if (placement.is_protected && !placement.protection_is_unknown && placement.student_ref.empty())
        row.add(protected_without_reference, Field::student_ref);
}

}  // namespace underlag
