// What a run tells of changes since what it compares was invoiced: the agreement calculates
// otherwise (L405), names and giro are new (L402), lines come late (I302).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/recorded_run.hpp"

namespace underlag {

// What due_minus_invoiced was given and gave, and what the lines due were made from.
struct Compared {
    std::span<const DueLine> due;
    std::span<const InvoicedLine> invoiced;
    const Difference& difference;
    const std::vector<Agreement>& agreements;
    const RateBook& rates;  // for the years of all invoiced lines
    std::span<const LedgerRow> ledger_rows;
    Date issue_date;
};

struct TermChange {
    Term term = {};
    std::size_t lines = 0;
    Money before = {};
    Money after = {};  // what the same placements would be worth, as they were when invoiced
};

// By term. A line counts when its placement is as it was and yet does not agree, or when it changed
// and, as it was, would come out otherwise today, so that the line in its stead mixes two reasons.
// One that an import alone takes away (cancelled, moved to another term) never counts: no rate of
// today is used for it.
[[nodiscard]] std::vector<TermChange> changed_without_import(const Compared& compared);

// Adds L405, a finding for each term.
void check_rates_unchanged(const Compared& compared, Diagnostics& found);

// What earlier runs have told of already, so that a change is told once.
struct AlreadyTold {
    std::int64_t last_run = 0;  // its record: 0 when there is none
    std::vector<Party> parties =
        {};  // units as runs have printed or told of them, the last of each
};

// L402: a note for each unit, and each placement's student, whose invoiced lines still agree but
// print something that would be printed otherwise today, unless a run has told of it. Protected
// students are named by their placement. Returns the units told of, as they are to be printed.
std::vector<Party> note_changed_facts(const Compared& compared, const AlreadyTold& told,
                                      Diagnostics& found);

// I302: lines of terms before the run's own that are invoiced late, a finding for each earlier
// term. A line in the stead of a credited one was invoiced before, and is not told of: its credit
// note is.
void note_earlier_terms(std::span<const DueLine> due, const Difference& difference, Term term,
                        Diagnostics& found);

}  // namespace underlag
