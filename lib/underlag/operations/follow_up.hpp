// The yearly follow-up, from the standing of the ledger (§ 8; contract, section 12).
#pragma once

#include <string>
#include <vector>

#include "underlag/followup/accrual.hpp"
#include "underlag/followup/contacts.hpp"
#include "underlag/followup/frame_use.hpp"
#include "underlag/followup/overview.hpp"
#include "underlag/followup/place_changes.hpp"
#include "underlag/followup/state_grant.hpp"
#include "underlag/followup/unit_counts.hpp"
#include "underlag/operations/standing.hpp"

namespace underlag {

struct FollowUp {
    int year = 0;
    std::string recorded_until = {};  // the day of the ledger's last event
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

// `standing` is whole, of today. Accrued up to `at`. Throws IoError and LedgerError.
[[nodiscard]] FollowUp follow_up(const Ledger& ledger, const LedgerStanding& standing, int year,
                                 Date at, unsigned threads);

}  // namespace underlag
