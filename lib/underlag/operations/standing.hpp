// Where the ledger stands: its placements by today's agreements, what is due, what was invoiced,
// and the difference (contract, section 8).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "underlag/invoicing/recorded_run.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {

struct LedgerStanding {
    CheckedLists checked = {};  // the placements are the ledger's
    Terms terms = {};
    Date issue_date = {};
    // Ids of agreements with placements that are not loaded; they are left as they are.
    std::vector<std::string> agreements_left = {};
    std::vector<bool> faulty = {};    // placements that cannot be calculated in any term
    std::vector<bool> left_out = {};  // those, and those that have no day in the terms
    std::vector<DueLine> due = {};
    std::vector<DueLine> later = {};        // due when their last day has come
    std::vector<WaitingPart> waiting = {};  // parts whose year has no week rate yet
    OpenRuns open = {};
    std::vector<InvoicedLine> invoiced = {};  // of what can be worked out
    std::vector<InvoicedLine> left = {};      // of what cannot, under agreements that are loaded
    std::vector<std::int64_t> cancelled = {};
    Difference difference = {};
    std::vector<Party> told = {};  // as of a DocumentRun
    // Files of agreements that are older copies (L407), by their indexes; of a whole standing.
    std::vector<std::size_t> older_agreements = {};
};

// The agreements and the ledger's placements under them. False when something stopped it, as
// read_inputs does; `standing.checked.found` then holds the reasons.
[[nodiscard]] bool read_standing(const Ledger& ledger, const std::string& path,
                                 const ReadingRequest& request, LedgerStanding& standing);

// The same, for all terms, judged and calculated, as it is on `today`.
[[nodiscard]] bool read_whole_standing(const Ledger& ledger, const std::string& path,
                                       const ReadingRequest& request, Date today,
                                       LedgerStanding& standing);

// From the ledger's first term to the last that a placement has a day in, that has an invoiced line
// (its placement may since have moved to an earlier term), or that today lies in.
[[nodiscard]] Terms all_terms(const Ledger& ledger, const LedgerStanding& standing);

// Judges the placements with a day in the terms: whether they can be calculated (A201, A202, A204,
// A206, A213). Those that cannot are left out, but for A206: only the parts of such a year wait.
void judge(LedgerStanding& standing, unsigned threads);

// What is due in the terms, what was invoiced, and the difference, in place of what was there.
// Precondition: judged.
void calculate(const Ledger& ledger, LedgerStanding& standing);

// The rules of `generate` (A207-A209, P116, I301) for the placements that get a line now.
void judge_what_is_invoiced(LedgerStanding& standing, const GeneratePurpose& purpose,
                            unsigned threads);

// The standing of some placements of the ledger, or of all but without what is calculated of it:
// for questions to a ledger that need not hold all that a run does.

// Which placements are looked at, by their records, when the agreements have been read.
using ChosenPlacements = std::function<std::vector<std::int64_t>(const std::vector<Agreement>&)>;

// As read_whole_standing, of these placements alone.
[[nodiscard]] bool read_chosen_standing(const Ledger& ledger, const std::string& path,
                                        const ReadingRequest& request, Date today,
                                        const ChosenPlacements& chosen, LedgerStanding& standing);

// As read_whole_standing, without what `calculate` adds.
[[nodiscard]] bool read_judged_standing(const Ledger& ledger, const std::string& path,
                                        const ReadingRequest& request, Date today,
                                        LedgerStanding& standing);

}  // namespace underlag
