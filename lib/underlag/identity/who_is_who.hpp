// Who is who: which placement of the ledger each row of the lists is about (contract, section 8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/ledger_list.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// The first `ledger_rows.size()` placements of `list` are the ledger's, the others the lists' rows.
struct MatchInput {
    const Sources& sources;
    const PlacementList& list;
    const std::vector<Agreement>& agreements;
    const Assignments& assignments;  // of all placements of `list`
    std::span<const LedgerRow> ledger_rows;
    std::optional<Term> complete_for = std::nullopt;  // --complete-for
    std::vector<std::string> emptied = {};            // --activity: unit ids that are now empty
};

// What becomes of a row of the lists.
struct RowMatch {
    enum class Fate : std::uint8_t {
        added,      // a placement that the ledger does not know
        unchanged,  // the ledger says the same already
        changed,    // it replaces what the ledger says of `known`
        refused,    // it is not known which it is (P118, P119 as an error), or it was unreadable
    };
    Fate fate = Fate::refused;
    std::optional<std::uint32_t> known = std::nullopt;  // the ledger's row, in MatchInput::list
};

struct WhoIsWho {
    std::vector<RowMatch> rows;  // one for each row of the lists, in their order
    // The ledger's rows that --complete-for cancels: they start in its term, at an agreement and
    // unit that occurs in the lists (or is in `emptied`), are to be paid, and no row is about them.
    std::vector<std::uint32_t> cancelled;
};

// Adds P118 and P119 to `found`, each at the lists' row.
[[nodiscard]] WhoIsWho match_rows(const MatchInput& input, Diagnostics& found);

}  // namespace underlag
