// The yearly follow-up, from the standing of the ledger or of lists alone (§ 8; contract, section
// 12), and the plan of a year (§ 4.2).
#pragma once

#include <string>
#include <vector>

#include "underlag/followup/accrual.hpp"
#include "underlag/followup/contacts.hpp"
#include "underlag/followup/frame_use.hpp"
#include "underlag/followup/place_changes.hpp"
#include "underlag/followup/year_counts.hpp"
#include "underlag/followup/year_plan.hpp"
#include "underlag/operations/standing.hpp"

namespace underlag {

struct FollowUp {
    int year = 0;
    bool is_of_lists = false;         // not the ledger: nothing is known of changes and invoices
    std::string recorded_until = {};  // the day of the ledger's last event; of lists empty
    Overview overview = {};
    Overview year_before = {};
    std::vector<UnitCounts> units = {};
    std::vector<FrameUse> frames = {};
    PlaceChanges changes = {};
    std::vector<GrantRow> grant = {};
    Accrual accrual = {};
    std::vector<UnitContact> contacts = {};
    std::size_t faulty = 0;   // placements with a day in the year that cannot be counted
    std::size_t waiting = 0;  // parts in the year that are counted without kronor: no week rate yet
};

// Lists in the place of the ledger, as they are on `today`. False when something stopped the
// reading, as check_lists does. Their errors stop nothing here (`is_stopped` tells);
// rows with errors are faulty.
[[nodiscard]] bool read_standing_of_lists(const ReadingRequest& request, bool strict, Date today,
                                          LedgerStanding& standing);

// `standing` is judged, of today and all terms. Accrued up to `at`. `ledger`: null when the
// standing is of lists. Throws IoError and LedgerError.
[[nodiscard]] FollowUp follow_up(const Ledger* ledger, const LedgerStanding& standing, int year,
                                 Date at, unsigned threads);

[[nodiscard]] YearPlan plan_of_year(const LedgerStanding& standing, int year, unsigned threads);

}  // namespace underlag
