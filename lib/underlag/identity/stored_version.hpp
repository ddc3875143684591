// What a row would leave in the ledger, compared with what stands there.
#pragma once

#include <string_view>

#include "underlag/identity/who_is_who.hpp"

namespace underlag {

// The list's id of a known placement once the row has replaced it: a placement keeps the id that it
// got from a list, also when a row has none or names it by the ledger's own. Empty: it has none.
[[nodiscard]] std::string_view list_id_after(const Placement& row, const Placement& known,
                                             const LedgerRow& ledger_row);

// Whether every fact that the ledger keeps of `known` (a ledger's row) is what the row says:
// agreement, unit, id, student, reference, programme, dates, stated days, protection, status.
[[nodiscard]] bool says_the_same(const MatchInput& input, std::uint32_t row, std::uint32_t known);

}  // namespace underlag
