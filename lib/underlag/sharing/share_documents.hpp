// The invoice bases of a year's shared cost (avtal § 8): one a party, with every step of its shares
// on its lines.
#pragma once

#include <optional>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/sharing/shared_cost.hpp"

namespace underlag {

// What a party is to pay of a part.
struct DueShare {
    std::size_t party = 0;  // in CostSharing::parties
    ShareBasis basis = {};  // its texts lead into the agreement
    Money amount = {};
    ClaimKey claim = {};  // without its record in a one-off run
};

// Shares of more than 0 kronor of all but the one who invoices, by party, then in the order of the
// parts. `before`: the cost of the year before, shared, where that is known.
[[nodiscard]] std::vector<DueShare> due_shares(const CostSharing& sharing, const SharedCost& cost,
                                               const std::optional<SharedCost>& before);

// Shares of more than 0 kronor of the one who invoices, in the order of the parts.
[[nodiscard]] std::vector<OwnShare> own_shares(const CostSharing& sharing, const SharedCost& cost,
                                               const std::optional<SharedCost>& before);

// The line of a share; it leads into `due`.
[[nodiscard]] Line line_of(const DueShare& due, int year);

// A document without lines, from the one who invoices to a party.
[[nodiscard]] Document document_of(const CostSharing& sharing, const SharingParty& party);

// What a party paid of a part in another year; nothing when it had no such part.
[[nodiscard]] std::optional<Money> share_of(const SharedCost& cost, const CostSharing& sharing,
                                            std::size_t party, std::size_t part);

// The documents straight from the agreement, nothing recorded.
[[nodiscard]] DocumentRun make_share_run(const CostSharing& sharing,
                                         const std::vector<DueShare>& due, int year,
                                         Date issue_date);

}  // namespace underlag
