// The documents of a ledger that a text is found in, for `find`.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "underlag/operations/find.hpp"
#include "underlag/operations/sought_text.hpp"

namespace underlag {

// By number, unit, university or amount of the document, and by name, reference or amount of a line
// whose placement is not `found` by itself: it was called something else when it was issued, or
// its agreement is not loaded. By number.
[[nodiscard]] std::vector<Hit> found_documents(
    const Ledger& ledger, const std::vector<Agreement>& agreements, const SoughtText& sought,
    const std::function<bool(std::int64_t placement)>& is_found);

}  // namespace underlag
