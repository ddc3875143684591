#include "underlag/ledger/protected_references.hpp"

#include "underlag/ledger/row.hpp"

namespace underlag {

References protected_references(Store& store) {
    Rows found = store.rows(
        "SELECT DISTINCT student_ref FROM placement_versions v "
        "WHERE is_protected = 1 AND student_ref IS NOT NULL AND seq = "
        "coalesce((SELECT max(seq) FROM placement_versions "
        "WHERE placement = v.placement AND placement <> seq), v.placement)");
    References references;
    while (found.next())
        references.add(text_at(found, 0));
    return references;
}

}  // namespace underlag
