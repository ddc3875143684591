// Where each year of a shared cost stands: what it is, and what has been invoiced of it (contract,
// sections 10 and 12).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/cost_sharing.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// A year of an agreement that shares a cost.
struct ShareYear {
    std::string agreement = {};  // id
    int year = 0;
    std::optional<Date> deadline = {};  // the last day to invoice; nothing: the agreement sets none
    std::optional<WeekRate> cost = {};  // with its steps; nothing: an index is missing
    int missing_year = 0;               // whose index
    Money to_invoice = {};              // of the cost; the rest is the part of the one who invoices
    Money invoiced = {};                // less credits
    bool is_changed = false;            // invoiced from another cost than today's
    std::vector<std::string> numbers = {};  // of the documents that stand, in their order
    std::string next_command = {};          // empty: nothing to do today
    bool waits_for_later_copy = false;      // there is, but not with this old copy of the agreement

    // Whether something of it is to be invoiced, or credited.
    [[nodiscard]] bool is_open() const { return !next_command.empty() || waits_for_later_copy; }
};

// An agreement that shares a cost, with the file that it stands in.
struct SharingFile {
    std::string name = {};
    CostSharing sharing = {};
};

// Those among settings that have no errors; what is wrong with others `share` tells.
[[nodiscard]] std::vector<SharingFile> sharing_files(const Sources& settings);

// Of each agreement the years from the first that was invoiced, or today's, to today's, as far as
// the agreement goes. `ledger`: null when there is none. Throws LedgerError and IoError.
[[nodiscard]] std::vector<ShareYear> share_years(const Ledger* ledger,
                                                 const std::vector<SharingFile>& files, Date today,
                                                 const std::string& given_options);

}  // namespace underlag
