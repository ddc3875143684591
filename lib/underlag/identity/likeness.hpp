// How far a row of the lists and a placement of the ledger are alike: in student and in time.
#pragma once

#include <cstdint>
#include <string_view>

#include "underlag/identity/who_is_who.hpp"
#include "underlag/placement/placement.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

enum class Likeness : std::uint8_t {
    other,  // or it cannot be told: one of them has only a reference, the other only a name
    near,   // the name may be misspelt in one of them, or its parts in another order
    same,
};

// References decide where both have one. Otherwise the names do (fold_person);
// a protected student's too, as long as the row has it, but it is never shown.
[[nodiscard]] Likeness likeness(const Placement& row, const Placement& known);

// Misspelt, or in another order; whatever their references. Precondition: both have a name.
[[nodiscard]] bool are_near_names(const Placement& row, const Placement& known);

// The same words in another order, as "Berg Bo" of "Bo Berg", whatever their references: mostly one
// student, but there are people whose names may stand in either order.
[[nodiscard]] bool are_turned_round(const Placement& row, const Placement& known);

// The same without looking for near names.
[[nodiscard]] bool are_same_student(const Placement& row, const Placement& known);

// Both from the first day to the last. Precondition: both have a period.
[[nodiscard]] inline bool have_common_day(const Placement& a, const Placement& b) {
    return a.first <= b.last && b.first <= a.last;
}
[[nodiscard]] inline bool have_common_term(const Placement& a, const Placement& b) {
    return term_of(a.first) <= term_of(b.last) && term_of(b.first) <= term_of(a.last);
}

// What a row would leave in the ledger, compared with what stands there.

// The list's id of a known placement once the row has replaced it: a placement keeps the id that it
// got from a list, also when a row has none or names it by the ledger's own. Empty: it has none.
[[nodiscard]] std::string_view list_id_after(const Placement& row, const Placement& known,
                                             const LedgerRow& ledger_row);

// Whether every fact that the ledger keeps of `known` (a ledger's row) is what the row says:
// agreement, unit, id, student, reference, programme, dates, stated days, protection, status.
[[nodiscard]] bool says_the_same(const MatchInput& input, std::uint32_t row, std::uint32_t known);

}  // namespace underlag
