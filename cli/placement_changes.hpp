// What lists change, in the ledger's terms: ids of agreements and units instead of indexes.
#pragma once

#include "cli/checked_lists.hpp"
#include "underlag/invoicing/registration.hpp"
#include "underlag/ledger/import_record.hpp"

namespace underlag {

// Views point into `checked`.
[[nodiscard]] PlacementChange placement_change(const CheckedLists& checked,
                                               const RegistrationChange& change);

}  // namespace underlag
