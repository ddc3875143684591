// Who is protected in the ledger as it stands: a reference says who a student is, so one protected
// placement protects all that have the same reference.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "underlag/store/store.hpp"

namespace underlag {

using References = std::set<std::string, std::less<>>;

// Of the versions that hold now.
[[nodiscard]] References protected_references(Store& store);

}  // namespace underlag
