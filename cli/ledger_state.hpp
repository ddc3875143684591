// Where the ledger stands: its placements by today's agreements, what is due, what was invoiced,
// and the difference (contract, section 8).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/checked_lists.hpp"
#include "underlag/invoicing/due_minus_invoiced.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct LedgerState {
    CheckedLists checked = {};  // the placements are the ledger's
    Terms terms = {};
    Date issue_date = {};
    // Ids of agreements with placements that are not loaded; they are left as they are.
    std::vector<std::string> agreements_left = {};
    std::vector<bool> faulty = {};    // placements that cannot be calculated
    std::vector<bool> left_out = {};  // those, and those that have no day in the terms
    std::vector<DueLine> due = {};
    Ledger::OpenRuns open = {};
    std::vector<InvoicedLine> invoiced = {};  // of placements that are not faulty
    std::vector<std::int64_t> cancelled = {};
    Difference difference = {};
};

// The agreements and the ledger's placements under them. False when something stopped it, as
// read_inputs does.
[[nodiscard]] bool read_ledger_state(const Ledger& ledger, const std::string& path,
                                     const ReadingOptions& options, LedgerState& state);

// From the ledger's first term to the last that a placement has a day in, that has an invoiced line
// (its placement may since have moved to an earlier term), or that today lies in.
[[nodiscard]] Terms all_terms(const Ledger& ledger, const LedgerState& state);

// Tells on standard error which agreements are not loaded.
void tell_of_agreements_left(const LedgerState& state, Language language);

// Judges the placements with a day in the terms: whether they can be calculated (A201, A202, A204,
// A206, A213). Those that cannot are left out.
void judge_ledger_state(LedgerState& state, unsigned threads);

// What is due in the terms, what was invoiced, and the difference. Precondition: judged.
void calculate(const Ledger& ledger, LedgerState& state);

// The rules of `generate` (A207-A209, P116, I301) for the placements that get a line now.
void judge_what_is_invoiced(LedgerState& state, const GeneratePurpose& purpose, unsigned threads);

}  // namespace underlag
