// Looks whether numbers run without gaps, sums are right, and nothing is credited beyond itself.
#pragma once

#include "underlag/ledger/verify.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

void check_documents(Store& store, Verification& into);

}  // namespace underlag
