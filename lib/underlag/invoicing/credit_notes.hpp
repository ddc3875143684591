// Credit notes (kreditunderlag): one for each invoice base that lines are taken back from.
#pragma once

#include <vector>

#include "underlag/invoicing/recorded_run.hpp"

namespace underlag {

// By agreement and unit id, then the originals' numbers; without numbers of their own.
[[nodiscard]] std::vector<InvoiceBase> credit_notes(const RunInput& input);

}  // namespace underlag
